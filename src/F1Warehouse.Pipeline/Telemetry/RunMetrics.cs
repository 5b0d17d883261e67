using System.Diagnostics.Metrics;
using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Publishing;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Verifying;

namespace F1Warehouse.Pipeline.Telemetry;

/// <summary>The figures of runs, as instruments of the meter <see cref="RunTelemetry.Name"/>; durations are seconds.</summary>
internal static class RunMetrics
{
    private static readonly Meter meter = new(RunTelemetry.Name);
    private static readonly Histogram<double> runs = meter.CreateHistogram<double>("f1warehouse.run.duration", "s", "How long a verb took, by exit code.");
    private static readonly Histogram<double> stages = meter.CreateHistogram<double>("f1warehouse.stage.duration", "s", "How long a stage took that ended well.");
    private static readonly Histogram<double> waits = meter.CreateHistogram<double>("f1warehouse.publish.readers_blocked", "s", "How long readers waited for a publish.");
    private static readonly Counter<long> rows = meter.CreateCounter<long>("f1warehouse.load.rows", "{row}", "Rows loaded, by dataset.");
    private static readonly Counter<long> bytes = meter.CreateCounter<long>("f1warehouse.load.bytes", "By", "Bytes of the files loaded, by dataset.");
    private static readonly Counter<long> failing = meter.CreateCounter<long>("f1warehouse.verification.failing_rows", "{row}", "Rows that break a rule, by rule.");

    public static void Ended(string verb, int exitCode, TimeSpan elapsed) =>
        runs.Record(elapsed.TotalSeconds, new("f1warehouse.verb", verb), new("process.exit.code", exitCode));

    public static void Finished(StageFinished stage) =>
        stages.Record(stage.Elapsed.TotalSeconds, new KeyValuePair<string, object?>("f1warehouse.stage", $"{stage.Stage}".ToLowerInvariant()));

    public static void Published(ReleasePublished published) => waits.Record(published.ReadersBlocked.TotalSeconds);

    public static void Loaded(LoadedFile file)
    {
        var dataset = new KeyValuePair<string, object?>("f1warehouse.dataset", file.Dataset.Name);
        rows.Add(file.Rows, dataset);
        bytes.Add(file.Bytes, dataset);
    }

    public static void Checked(VerificationChecked check)
    {
        if (check.FailingRows > 0)
        {
            failing.Add(check.FailingRows, new KeyValuePair<string, object?>("f1warehouse.rule", check.Name));
        }
    }
}
