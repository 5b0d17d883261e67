using F1Warehouse.Cli.Reporting;
using F1Warehouse.Pipeline.Comparing;
using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Loading;
using F1Warehouse.Pipeline.Planning;
using F1Warehouse.Pipeline.Publishing;
using F1Warehouse.Pipeline.Verifying;

namespace F1Warehouse.Cli.Logging;

/// <summary>An event in one line of the log.</summary>
internal static class LogLine
{
    /// <returns>Null for what would only fill the disk: progress within a dataset.</returns>
    public static string? Of(PipelineEvent happened) => happened switch
    {
        StageStarted started => $"{started.Stage} started",
        StageFinished finished => $"{finished.Stage} finished in {Figures.Seconds(finished.Elapsed)}: {finished.Summary}",
        LoadPlanned planned => $"{Figures.Count(planned.Files.Count, "file")} queued: {string.Join(", ", planned.Files.Select(file => $"{file.Dataset.Name} {Figures.Count(file.Bytes)} bytes"))}",
        DatasetStarted started => $"{started.Dataset.Name}: started",
        DatasetLoaded { File: var file } =>
            $"{file.Dataset.Name}: {Figures.Count(file.Rows)} rows, {Figures.Count(file.Bytes)} bytes, {Figures.Seconds(file.Elapsed)}, sha256 {file.Sha256}, from {file.Path}",
        ScriptApplied script => $"{script.Name}: applied in {Figures.Milliseconds(script.Elapsed)}, sha256 {script.Sha256}",
        VerificationChecked check => $"{check.Name}: {Figures.Count(check.FailingRows, "failing row")}, {Figures.Milliseconds(check.Elapsed)}",
        VerificationEnded { Run: var run } => $"verification {run.RunId}: {VerificationLines.Summary(run)}",
        RuleBroken { Result: var result } => $"{BrokenRule.Title(result)}; first {result.FirstRows}",
        ReleaseCompared compared => string.Join(
            Environment.NewLine,
            DifferenceLines.Brief(compared.Difference).Prepend($"{compared.Difference.New} compared with {compared.Difference.Old} in {Figures.Milliseconds(compared.Elapsed)}: {DifferenceLines.Summary(compared.Difference)}")),
        NothingToDo nothing => $"nothing to do: release {nothing.ReleaseId} is live and would be made again",
        PublishBegun begun => begun.Live is { } live ? $"release {live} is live until now" : "nothing is live until now",
        ReleasePublished published => $"release {published.ReleaseId} is live{Figures.Synthetic(published.IsSynthetic)}, readers waited {Figures.Milliseconds(published.ReadersBlocked)}",
        Notice notice => notice.Message,
        DatasetProgress => null,
        _ => happened.ToString(),
    };
}
