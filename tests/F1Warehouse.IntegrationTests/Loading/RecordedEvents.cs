using System.Collections.Concurrent;
using F1Warehouse.Pipeline.Events;

namespace F1Warehouse.IntegrationTests.Loading;

/// <summary>Keeps every event.</summary>
internal sealed class RecordedEvents : IPipelineObserver
{
    private readonly ConcurrentQueue<PipelineEvent> all = new();

    public IReadOnlyCollection<PipelineEvent> All => all;

    public IReadOnlyList<string> Warnings => Notices(NoticeLevel.Warning);

    /// <summary>The messages of a level, ordered by their text.</summary>
    public IReadOnlyList<string> Notices(NoticeLevel level) =>
        [.. all.OfType<Notice>().Where(notice => notice.Level == level).Select(notice => notice.Message).Order()];

    public void On(PipelineEvent happened) => all.Enqueue(happened);
}
