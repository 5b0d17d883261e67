using F1Warehouse.Cli.Reporting;
using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Loading;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Verifying;
using F1Warehouse.Raw;
using Xunit;

namespace F1Warehouse.Tests.Reporting;

public sealed class PlainReporterTests : IDisposable
{
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    [Fact]
    public void A_normal_run_shows_a_line_per_dataset_and_per_stage()
    {
        Report(Verbosity.Normal);
        Assert.Equal(
            [
                "  lap_times                489,679 rows   0.50 s     979,358 rows/s",
                "Load       0.95 s  605,440 rows in 14 tables",
                "good to know",
            ],
            Lines(output));
        Assert.Equal([.. BrokenRuleTests.Text, "warning: take care"], Lines(error));
    }

    [Fact]
    public void A_quiet_run_shows_warnings_only()
    {
        Report(Verbosity.Quiet);
        Assert.Empty(Lines(output));
        Assert.Equal([.. BrokenRuleTests.Text, "warning: take care"], Lines(error));
    }

    [Fact]
    public void A_debug_run_shows_scripts_verifications_and_details_too()
    {
        Report(Verbosity.Debug);
        Assert.Superset(
            new HashSet<string> { "  models/dim_drivers.sql  12 ms", "  assert_wins  0 rows  3 ms", "a detail" }, Lines(output).ToHashSet());
    }

    public void Dispose()
    {
        output.Dispose();
        error.Dispose();
    }

    private void Report(Verbosity verbosity)
    {
        var laps = Dataset.All.Single(dataset => dataset.Name == "lap_times");
        var reporter = new PlainReporter(new Terminal(output, error, IsLive: false), verbosity);
        PipelineEvent[] events =
        [
            new StageStarted(Stage.Load),
            new LoadPlanned([new PlannedFile(laps, 1)]),
            new DatasetStarted(laps),
            new DatasetProgress(laps, 1, 1),
            new DatasetLoaded(new LoadedFile(laps, "lap_times.csv", "ab", 1, 489_679, TimeSpan.FromSeconds(0.5))),
            new StageFinished(Stage.Load, TimeSpan.FromSeconds(0.95), "605,440 rows in 14 tables"),
            new ScriptApplied("models/dim_drivers.sql", "ab", TimeSpan.FromMilliseconds(12)),
            new VerificationChecked("assert_wins", 0, TimeSpan.FromMilliseconds(3)),
            new RuleBroken(Broken.Rule(VerificationStatus.Warn)),
            new Notice(NoticeLevel.Warning, "take care"),
            new Notice(NoticeLevel.Information, "good to know"),
            new Notice(NoticeLevel.Debug, "a detail"),
        ];
        Array.ForEach(events, reporter.On);
    }

    private static string[] Lines(StringWriter writer) => writer.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
}
