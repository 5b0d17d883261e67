namespace F1Warehouse.Pipeline.Compiling;

/// <summary>The layers in their order.</summary>
internal enum ModelLayer
{
    Metadata,
    Raw,
    Staging,
    Intermediate,
    Mart,
}
