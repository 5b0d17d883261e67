using F1Warehouse.Pipeline.Events;

namespace F1Warehouse.Pipeline.Planning;

/// <summary>A run ended before its first stage: what is live is what it would make.</summary>
/// <param name="ReleaseId">The release that is live.</param>
public sealed record NothingToDo(long ReleaseId) : PipelineEvent;
