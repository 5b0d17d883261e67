using System.Collections.Concurrent;
using F1Warehouse.Pipeline.Events;

namespace F1Warehouse.IntegrationTests.Loading;

/// <summary>Keeps every event.</summary>
internal sealed class RecordedEvents : IPipelineObserver
{
    private readonly ConcurrentQueue<PipelineEvent> all = new();

    public IReadOnlyCollection<PipelineEvent> All => all;

    public IReadOnlyList<string> Warnings => [.. all.OfType<Notice>().Where(notice => notice.Level == NoticeLevel.Warning).Select(notice => notice.Message)];

    public void On(PipelineEvent happened) => all.Enqueue(happened);
}
