using System.Diagnostics;
using System.Diagnostics.Metrics;
using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Loading;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Telemetry;
using F1Warehouse.Pipeline.Verifying;
using F1Warehouse.Raw;
using Xunit;

namespace F1Warehouse.Tests.Telemetry;

public sealed class RunTelemetryTests : IDisposable
{
    private readonly List<Activity> ended = [];
    private readonly Dictionary<string, double> measured = [];
    private readonly ActivityListener spans;
    private readonly MeterListener figures = new();

    public RunTelemetryTests()
    {
        spans = new ActivityListener
        {
            ShouldListenTo = source => source.Name == RunTelemetry.Name,
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = ended.Add,
        };
        ActivitySource.AddActivityListener(spans);
        figures.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == RunTelemetry.Name)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        figures.SetMeasurementEventCallback<long>((instrument, value, tags, _) => measured[$"{instrument.Name} {tags[0].Value}"] = value);
        figures.SetMeasurementEventCallback<double>((instrument, value, tags, _) => measured[$"{instrument.Name} {tags[^1].Value}"] = value);
        figures.Start();
    }

    public void Dispose()
    {
        spans.Dispose();
        figures.Dispose();
    }

    [Fact]
    public void A_run_is_a_tree_of_spans_and_a_few_figures()
    {
        var laps = Dataset.All.Single(dataset => dataset.Name == "lap_times");
        var outside = Activity.Current;
        using (var telemetry = new RunTelemetry("run", default))
        {
            telemetry.On(new StageStarted(Stage.Load));
            telemetry.On(new DatasetLoaded(new LoadedFile(laps, "/data/lap_times.csv", "abcdef", 1_234, 489_679, TimeSpan.FromSeconds(0.5))));
            telemetry.On(new StageFinished(Stage.Load, TimeSpan.FromSeconds(0.95), "all rows"));
            telemetry.On(new StageStarted(Stage.Verify));
            telemetry.On(new VerificationChecked("assert_wins", 2, TimeSpan.FromMilliseconds(3)));
            Assert.Equal(outside, Activity.Current);
            telemetry.End(5, "1 of 9 verifications failed");
        }

        Assert.Equal(["load lap_times", "load", "check assert_wins", "verify", "f1warehouse run"], ended.Select(span => span.OperationName));
        var run = ended[^1];
        Assert.All(ended, span => Assert.Equal(run.TraceId, span.TraceId));
        Assert.Equal([ended[1].SpanId, run.SpanId, ended[3].SpanId, run.SpanId, default], ended.Select(span => span.ParentSpanId));
        Assert.Equal(TimeSpan.FromSeconds(0.5), ended[0].Duration);
        Assert.Equal((489_679L, 2L, 5), (ended[0].GetTagItem("f1warehouse.rows"), ended[2].GetTagItem("f1warehouse.failing_rows"), run.GetTagItem("process.exit.code")));
        Assert.Equal(
            [ActivityStatusCode.Unset, ActivityStatusCode.Unset, ActivityStatusCode.Unset, ActivityStatusCode.Error, ActivityStatusCode.Error], ended.Select(span => span.Status));
        Assert.Equal("1 of 9 verifications failed", run.StatusDescription);
        Assert.Equal(
            (489_679, 1_234, 0.95, 2),
            (measured["f1warehouse.load.rows lap_times"], measured["f1warehouse.load.bytes lap_times"], measured["f1warehouse.stage.duration load"],
                measured["f1warehouse.verification.failing_rows assert_wins"]));
        Assert.True(measured["f1warehouse.run.duration 5"] >= 0);
    }

    [Fact]
    public void A_run_is_a_part_of_what_started_it()
    {
        Assert.True(ActivityContext.TryParse("00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01", null, out var caller));
        new RunTelemetry("status", caller).Dispose();
        var run = Assert.Single(ended);
        Assert.Equal(("0af7651916cd43dd8448eb211c80319c", "b7ad6b7169203331"), ($"{run.TraceId}", $"{run.ParentSpanId}"));
    }
}
