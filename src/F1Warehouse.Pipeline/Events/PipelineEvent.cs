using F1Warehouse.Pipeline.Loading;
using F1Warehouse.Pipeline.Verification;
using F1Warehouse.Raw;

namespace F1Warehouse.Pipeline.Events;

/// <summary>Something that happened in a run.</summary>
public abstract record PipelineEvent;

/// <summary>A stage began.</summary>
public sealed record StageStarted(Stage Stage) : PipelineEvent;

/// <summary>A stage ended well.</summary>
/// <param name="Stage">Which.</param>
/// <param name="Elapsed">How long it took.</param>
/// <param name="Summary">What it did, in a few words: "605,440 rows in 14 tables".</param>
public sealed record StageFinished(Stage Stage, TimeSpan Elapsed, string Summary) : PipelineEvent;

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

/// <summary>A migration, metadata or model script was applied.</summary>
/// <param name="Name">Its path below <c>database/</c>, with slashes.</param>
/// <param name="Sha256">Of its bytes, lower-case hex.</param>
/// <param name="Elapsed">How long it ran.</param>
public sealed record ScriptApplied(string Name, string Sha256, TimeSpan Elapsed) : PipelineEvent;

/// <summary>A verification query was run.</summary>
/// <param name="Name">Its file's name without the ending.</param>
/// <param name="FailingRows">The rows that break the rule; 0 = passed.</param>
/// <param name="Elapsed">How long it ran.</param>
public sealed record VerificationChecked(string Name, long FailingRows, TimeSpan Elapsed) : PipelineEvent;

/// <summary>A rule is broken: a warning or a failure. Told after all rules ran.</summary>
public sealed record RuleBroken(VerificationResult Result) : PipelineEvent;

/// <summary>A release went live.</summary>
public sealed record ReleasePublished(long ReleaseId, TimeSpan ReadersBlocked) : PipelineEvent;

/// <summary>Something worth knowing that is no failure.</summary>
public sealed record Notice(NoticeLevel Level, string Message) : PipelineEvent;

/// <summary>How loud a <see cref="Notice"/> is.</summary>
public enum NoticeLevel
{
    Debug,
    Information,
    Warning,
}
