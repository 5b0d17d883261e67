using F1Warehouse.Pipeline.Events;

namespace F1Warehouse.IntegrationTests.Loading;

/// <summary>Does something at an event, in the middle of the load.</summary>
internal sealed class ReactingObserver(Action<PipelineEvent> react) : IPipelineObserver
{
    public void On(PipelineEvent happened) => react(happened);
}
