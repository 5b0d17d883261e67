using F1Warehouse.Cli.Reporting;
using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Loading;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Raw;
using Xunit;

namespace F1Warehouse.Tests.Reporting;

public sealed class LiveReporterTests : IAsyncDisposable
{
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();
    private readonly LiveReporter reporter;

    public LiveReporterTests() => reporter = new LiveReporter(new Terminal(output, error, IsLive: true), Verbosity.Normal);

    [Fact]
    public void A_load_ends_with_a_table_of_all_datasets_and_the_stage_s_line()
    {
        Plan();
        Parallel.ForEach(Dataset.All, Load);
        reporter.On(new StageFinished(Stage.Load, TimeSpan.FromSeconds(1), "done"));

        var lines = output.ToString().Split('\n');
        Assert.All(Dataset.All, dataset => Assert.Contains(lines, line => line.Contains($" {dataset.Name} ", StringComparison.Ordinal) && line.Contains("3,000")));
        Assert.Contains(lines, line => line.StartsWith("Load       1.00 s  done", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_said_during_the_load_is_shown_after_it()
    {
        Plan();
        reporter.On(new Notice(NoticeLevel.Warning, "an unknown column"));
        Assert.Empty(error.ToString());
        reporter.On(new StageFinished(Stage.Load, TimeSpan.FromSeconds(1), "done"));
        Assert.Equal($"warning: an unknown column{Environment.NewLine}", error.ToString());
    }

    [Fact]
    public async Task A_load_that_fails_leaves_nothing_moving_and_nothing_unsaid()
    {
        Plan();
        reporter.On(new DatasetStarted(Dataset.All[0]));
        reporter.On(new Notice(NoticeLevel.Warning, "an unknown column"));
        await reporter.DisposeAsync();
        await reporter.DisposeAsync();
        Assert.Equal($"warning: an unknown column{Environment.NewLine}", error.ToString());
    }

    [Fact]
    public void Other_stages_are_plain_lines()
    {
        reporter.On(new StageFinished(Stage.Model, TimeSpan.FromSeconds(0.5), "21 models"));
        Assert.Equal($"Model      0.50 s  21 models{Environment.NewLine}", output.ToString());
    }

    public ValueTask DisposeAsync() => reporter.DisposeAsync();

    private void Plan() => reporter.On(new LoadPlanned([.. Dataset.All.Select(dataset => new PlannedFile(dataset, 1_000))]));

    private void Load(Dataset dataset)
    {
        reporter.On(new DatasetStarted(dataset));
        reporter.On(new DatasetProgress(dataset, 1_500, 500));
        reporter.On(new DatasetLoaded(new LoadedFile(dataset, dataset.FileName, "ab", 1_000, 3_000, TimeSpan.FromSeconds(0.5))));
    }
}
