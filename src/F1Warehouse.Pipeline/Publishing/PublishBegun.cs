using F1Warehouse.Pipeline.Events;

namespace F1Warehouse.Pipeline.Publishing;

/// <summary>A publish or a rollback begins.</summary>
/// <param name="Live">The release that is live, and stays so unless <see cref="ReleasePublished"/> follows; null = none.</param>
public sealed record PublishBegun(long? Live) : PipelineEvent;
