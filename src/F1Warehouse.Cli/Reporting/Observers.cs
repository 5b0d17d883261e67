using F1Warehouse.Pipeline.Events;

namespace F1Warehouse.Cli.Reporting;

/// <summary>Tells several observers, in their order.</summary>
internal sealed class Observers(params IReadOnlyList<IPipelineObserver> all) : IPipelineObserver
{
    public void On(PipelineEvent happened)
    {
        foreach (var observer in all)
        {
            observer.On(happened);
        }
    }
}
