namespace F1Warehouse.Pipeline.Events;

/// <summary>The stages of a run, in their order.</summary>
public enum Stage
{
    Migrate,
    Load,
    Model,
    Verify,
    Publish,
}
