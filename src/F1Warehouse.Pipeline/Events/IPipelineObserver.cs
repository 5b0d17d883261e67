namespace F1Warehouse.Pipeline.Events;

/// <summary>Hears what the pipeline does. Called from several threads at once; must be quick and must not throw.</summary>
public interface IPipelineObserver
{
    void On(PipelineEvent happened);
}
