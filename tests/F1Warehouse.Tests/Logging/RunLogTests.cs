using System.Text.Json;
using F1Warehouse.Cli.Logging;
using F1Warehouse.Pipeline.Comparing;
using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Loading;
using F1Warehouse.Pipeline.Planning;
using F1Warehouse.Pipeline.Publishing;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Verifying;
using F1Warehouse.Raw;
using F1Warehouse.Tests.Reporting;
using F1Warehouse.Tests.Verifying;
using Xunit;

namespace F1Warehouse.Tests.Logging;

public sealed class RunLogTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("f1w-log-").FullName;

    [Fact]
    public void A_day_s_runs_append_to_one_file_that_is_named_after_the_day()
    {
        var before = DateTime.Now;
        foreach (var text in new[] { "first", "second" })
        {
            using var log = new RunLog(folder, Assert.Fail);
            log.Information(text);
        }

        var file = Assert.Single(Directory.GetFiles(folder));
        Assert.Contains(Path.GetFileName(file), new[] { before, DateTime.Now }.Select(day => $"f1warehouse-{day:yyyyMMdd}.log"));
        Assert.Collection(File.ReadAllLines(file), line => Assert.EndsWith(" first", line), line => Assert.EndsWith(" second", line));
    }

    [Fact]
    public void On_request_every_line_is_an_object_with_the_figures_of_its_event_and_no_password()
    {
        var laps = Dataset.All.Single(dataset => dataset.Name == "lap_times");
        using (var log = new RunLog(folder, Assert.Fail, LogFormat.Json))
        {
            log.On(new DatasetLoaded(new LoadedFile(laps, "/data/\"ä\".csv", "abcdef", 1_234, 489_679, TimeSpan.FromSeconds(0.5))));
            log.Error(new InvalidOperationException("Password=hush"), "password=hush failed");
        }

        var lines = File.ReadAllLines(Assert.Single(Directory.GetFiles(folder, "*.jsonl"))).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(2, lines.Count);
        Assert.Equal(
            ("information", "DatasetLoaded", "lap_times", 489_679, 0.5),
            (lines[0].GetProperty("level").GetString(), lines[0].GetProperty("event").GetString(), lines[0].GetProperty("dataset").GetString(),
                lines[0].GetProperty("rows").GetInt64(), lines[0].GetProperty("seconds").GetDouble()));
        Assert.EndsWith("Z", lines[0].GetProperty("time").GetString());
        Assert.Equal("password=*** failed", lines[1].GetProperty("message").GetString());
        Assert.DoesNotContain("hush", lines[1].GetRawText(), StringComparison.Ordinal);
        Assert.Contains("InvalidOperationException", lines[1].GetProperty("exception").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Runs_side_by_side_lose_no_line()
    {
        using (var one = new RunLog(folder, Assert.Fail))
        using (var other = new RunLog(folder, Assert.Fail))
        {
            Parallel.For(0, 200, number => (number % 2 == 0 ? one : other).Information($"line {number}"));
        }

        Assert.Equal(200, File.ReadAllLines(Assert.Single(Directory.GetFiles(folder))).Count(line => line.Contains(" line ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_event_but_progress_is_written_with_its_figures()
    {
        var laps = Dataset.All.Single(dataset => dataset.Name == "lap_times");
        using (var log = new RunLog(folder, Assert.Fail))
        {
            PipelineEvent[] events =
            [
                new StageStarted(Stage.Load),
                new LoadPlanned([new PlannedFile(laps, 1_234)]),
                new DatasetStarted(laps),
                new DatasetProgress(laps, 987, 1),
                new DatasetLoaded(new LoadedFile(laps, "/data/lap_times.csv", "abcdef", 1_234, 489_679, TimeSpan.FromSeconds(0.5))),
                new StageFinished(Stage.Load, TimeSpan.FromSeconds(0.95), "all rows"),
                new ScriptApplied("models/dim_drivers.sql", "fedcba", TimeSpan.FromMilliseconds(12)),
                new VerificationChecked("assert_wins", 2, TimeSpan.FromMilliseconds(3)),
                new RuleBroken(Broken.Rule(VerificationStatus.Warn)),
                new VerificationEnded(RunOfTest.WithEachStatus),
                new PublishBegun(6),
                new ReleasePublished(7, TimeSpan.FromMilliseconds(4)),
                new ReleaseCompared(new ReleaseDifference(new ReleasePlace("candidate", "b", "__next", 7), new ReleasePlace("live", "b", "", 6), []), TimeSpan.FromMilliseconds(20)),
                new NothingToDo(8),
                new Notice(NoticeLevel.Debug, "a detail"),
            ];
            Assert.Equal(typeof(PipelineEvent).Assembly.GetTypes().Count(type => type.IsSubclassOf(typeof(PipelineEvent))), events.Length);
            Array.ForEach(events, log.On);
        }

        var text = File.ReadAllText(Assert.Single(Directory.GetFiles(folder)));
        Assert.All(
            [
                "Load started", "1 file queued: lap_times 1,234 bytes", "lap_times: started",
                "lap_times: 489,679 rows, 1,234 bytes, 0.50 s, sha256 abcdef, from /data/lap_times.csv", "Load finished in 0.95 s: all rows",
                "models/dim_drivers.sql: applied in 12 ms, sha256 fedcba", "assert_wins: 2 failing rows, 3 ms", "release 6 is live until now", "release 7 is live, readers waited 4 ms",
                "verification 12: 1 rule holds, 1 warns (1 row), 1 fails (1,234 rows), 12 findings known, 3 accepted", "DBG", "a detail",
            ],
            expected => Assert.Contains(expected, text));
        Assert.DoesNotContain("987", text);
    }

    [Fact]
    public void An_error_is_written_with_its_stack_trace_and_without_passwords()
    {
        using (var log = new RunLog(folder, Assert.Fail))
        {
            log.Error(Assert.Throws<InvalidOperationException>(() => Throw("Password=secret")), "load: failed with password=secret");
        }

        var text = File.ReadAllText(Assert.Single(Directory.GetFiles(folder)));
        Assert.Contains($"   at {typeof(RunLogTests).FullName}.{nameof(Throw)}", text);
        Assert.DoesNotContain("secret", text);
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_told_once_and_is_no_failure()
    {
        var file = Path.Combine(folder, "in the way");
        File.WriteAllText(file, "");
        var troubles = new List<string>();
        using (var log = new RunLog(file, troubles.Add))
        {
            log.Information("nowhere");
            log.Information("nor here");
        }

        Assert.Contains(file, Assert.Single(troubles));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static void Throw(string message) => throw new InvalidOperationException(message);
}
