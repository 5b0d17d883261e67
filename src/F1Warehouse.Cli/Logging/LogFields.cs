using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Loading;
using F1Warehouse.Pipeline.Publishing;
using F1Warehouse.Pipeline.Verifying;

namespace F1Warehouse.Cli.Logging;

/// <summary>The figures of an event by name, for a log that programs read; durations are seconds.</summary>
internal static class LogFields
{
    public static IEnumerable<(string Name, object Value)> Of(PipelineEvent happened) => [("event", happened.GetType().Name), .. Figures(happened)];

    private static (string Name, object Value)[] Figures(PipelineEvent happened) => happened switch
    {
        StageStarted started => [("stage", $"{started.Stage}")],
        StageFinished finished => [("stage", $"{finished.Stage}"), ("seconds", finished.Elapsed.TotalSeconds)],
        DatasetStarted started => [("dataset", started.Dataset.Name)],
        DatasetLoaded { File: var file } =>
        [
            ("dataset", file.Dataset.Name), ("rows", file.Rows), ("bytes", file.Bytes), ("seconds", file.Elapsed.TotalSeconds), ("sha256", file.Sha256),
        ],
        ScriptApplied script => [("script", script.Name), ("seconds", script.Elapsed.TotalSeconds), ("sha256", script.Sha256)],
        VerificationChecked check => [("rule", check.Name), ("failing_rows", check.FailingRows), ("seconds", check.Elapsed.TotalSeconds)],
        ReleasePublished published => [("release", published.ReleaseId), ("readers_blocked_seconds", published.ReadersBlocked.TotalSeconds)],
        _ => [],
    };
}
