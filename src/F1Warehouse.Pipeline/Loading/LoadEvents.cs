using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Raw;

namespace F1Warehouse.Pipeline.Loading;

/// <summary>The files are found and queued, largest first.</summary>
public sealed record LoadPlanned(IReadOnlyList<PlannedFile> Files) : PipelineEvent;

/// <summary>A file to load.</summary>
public sealed record PlannedFile(Dataset Dataset, long Bytes);

/// <summary>A worker began a dataset.</summary>
public sealed record DatasetStarted(Dataset Dataset) : PipelineEvent;

/// <summary>More of a dataset has been sent; both figures count from its beginning.</summary>
public sealed record DatasetProgress(Dataset Dataset, long Rows, long BytesRead) : PipelineEvent;

/// <summary>A dataset is in its candidate table.</summary>
public sealed record DatasetLoaded(LoadedFile File) : PipelineEvent;
