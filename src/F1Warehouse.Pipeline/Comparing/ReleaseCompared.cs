using F1Warehouse.Pipeline.Events;

namespace F1Warehouse.Pipeline.Comparing;

/// <summary>The candidate was compared with what is live, before it is published.</summary>
/// <param name="Difference">What differs.</param>
/// <param name="Elapsed">How long that took.</param>
public sealed record ReleaseCompared(ReleaseDifference Difference, TimeSpan Elapsed) : PipelineEvent;
