using F1Warehouse.Cli.Reporting;
using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Loading;
using F1Warehouse.Pipeline.Publishing;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Verifying;
using F1Warehouse.Raw;
using F1Warehouse.Tests.Verifying;
using Xunit;

namespace F1Warehouse.Tests.Reporting;

public sealed class ClosingReportTests
{
    [Fact]
    public void A_run_ends_with_its_release_its_rows_the_time_per_stage_what_was_verified_and_accepted_and_where_the_warehouse_is()
    {
        var tally = new RunTally();
        tally.On(new DatasetLoaded(new LoadedFile(Dataset.All[0], "circuits.csv", "ab", 1, 77, TimeSpan.Zero)));
        tally.On(new DatasetLoaded(new LoadedFile(Dataset.All[1], "constructors.csv", "ab", 1, 1_923, TimeSpan.Zero)));
        tally.On(new StageFinished(Stage.Load, TimeSpan.FromSeconds(0.95), "2,000 rows in 2 tables"));
        tally.On(new ReleasePublished(3, TimeSpan.FromMilliseconds(12)));
        tally.On(new VerificationEnded(RunOfTest.WithEachStatus));
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
                "  1 rule holds, 1 warns (1 row), 1 fails (1,234 rows), 12 findings known, 3 accepted; 1 exception meets nothing here",
                "  accepted  assert_b_warns a/1: 1 row, by database user f1, system user max: Seen. (/data/exceptions.csv)",
                "  accepted  assert_b_warns: 2 rows, by database user f1: no reason given (--accept)",
                "",
                "  to look at it      f1warehouse site",
                "  psql               psql -h /run",
                "  connection string  Host=/run",
            ],
            ClosingReport.Write(tally, "psql -h /run", "Host=/run", "f1warehouse site"));
    }
}
