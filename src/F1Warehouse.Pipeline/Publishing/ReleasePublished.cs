using F1Warehouse.Pipeline.Events;

namespace F1Warehouse.Pipeline.Publishing;

/// <summary>A release went live.</summary>
public sealed record ReleasePublished(long ReleaseId, TimeSpan ReadersBlocked) : PipelineEvent
{
    /// <summary>Whether its data are the made-up sample.</summary>
    public bool IsSynthetic { get; init; }
}
