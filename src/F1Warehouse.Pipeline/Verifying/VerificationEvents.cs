using F1Warehouse.Pipeline.Events;

namespace F1Warehouse.Pipeline.Verifying;

/// <summary>A verification query was run.</summary>
/// <param name="Name">Its file's name without the ending.</param>
/// <param name="FailingRows">The rows that break the rule and are neither known nor accepted; 0 = passed.</param>
/// <param name="Elapsed">How long it ran.</param>
public sealed record VerificationChecked(string Name, long FailingRows, TimeSpan Elapsed) : PipelineEvent;

/// <summary>A rule is broken: a warning or a failure. Told after all rules ran.</summary>
public sealed record RuleBroken(VerificationResult Result) : PipelineEvent;

/// <summary>A verification ended, well or not; after its last <see cref="RuleBroken"/>.</summary>
public sealed record VerificationEnded(VerificationRun Run) : PipelineEvent;
