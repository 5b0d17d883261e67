using F1Warehouse.Cli.Reporting;
using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Loading;
using F1Warehouse.Pipeline.Publishing;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Raw;
using Xunit;

namespace F1Warehouse.Tests.Reporting;

public sealed class ClosingReportTests
{
    [Fact]
    public void A_run_ends_with_its_release_its_rows_the_time_per_stage_and_where_the_warehouse_is()
    {
        var tally = new RunTally();
        tally.On(new DatasetLoaded(new LoadedFile(Dataset.All[0], "circuits.csv", "ab", 1, 77, TimeSpan.Zero)));
        tally.On(new DatasetLoaded(new LoadedFile(Dataset.All[1], "constructors.csv", "ab", 1, 1_923, TimeSpan.Zero)));
        tally.On(new StageFinished(Stage.Load, TimeSpan.FromSeconds(0.95), "2,000 rows in 2 tables"));
        tally.On(new ReleasePublished(3, TimeSpan.FromMilliseconds(12)));
        tally.On(new StageFinished(Stage.Publish, TimeSpan.FromSeconds(0.1), "release 3 is live"));

        Assert.Equal(
            [
                "",
                "The warehouse is published: release 3, 2,000 rows.",
                "",
                "  Load       0.95 s  2,000 rows in 2 tables",
                "  Publish    0.10 s  release 3 is live",
                "  Total      1.05 s",
                "",
                "  psql               psql -h /run",
                "  connection string  Host=/run",
            ],
            ClosingReport.Write(tally, "psql -h /run", "Host=/run"));
    }
}
