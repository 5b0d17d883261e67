using F1Warehouse.Pipeline.Verifying;
using F1Warehouse.Pipeline.Verifying.Rules;
using Xunit;

namespace F1Warehouse.Tests.Verifying;

public sealed class ThresholdTests
{
    [Theory]
    [InlineData("> 3", false, false, true)]
    [InlineData(">=3", false, true, true)]
    [InlineData("= 3", false, true, false)]
    [InlineData("!= 3", true, false, true)]
    [InlineData("<> 3", true, false, true)]
    [InlineData("< 3", true, false, false)]
    [InlineData("<= 3", true, true, false)]
    public void A_threshold_compares_the_number_of_failing_rows(string text, bool two, bool three, bool four)
    {
        var threshold = Threshold.Parse(text)!.Value;
        Assert.Equal((two, three, four), (threshold.Holds(2), threshold.Holds(3), threshold.Holds(4)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("3")]
    [InlineData("> -1")]
    [InlineData("> 1.5")]
    [InlineData("=> 3")]
    [InlineData("> 3 rows")]
    [InlineData("> 9999999999999999999")]
    [InlineData("> 1 %")]
    [InlineData("> 1 % of")]
    [InlineData(">= 1 % of results")]
    [InlineData("> 101 % of results")]
    [InlineData("> 1 % of Results")]
    [InlineData("> 1 % of dbt_schema.results")]
    public void Anything_else_is_no_threshold(string text) => Assert.Null(Threshold.Parse(text));

    [Theory]
    [InlineData("> 1 % of results", 10, 1000, false)]
    [InlineData("> 1 % of results", 11, 1000, true)]
    [InlineData(">0.05% of lap_times", 5, 10_000, false)]
    [InlineData(">0.05% of lap_times", 6, 10_000, true)]
    [InlineData("> 1 % of results", 0, 0, false)]
    [InlineData("> 1 % of results", 1, 0, true)]
    [InlineData("> 100 % of results", 10, 10, false)]
    public void A_share_compares_with_the_rows_of_a_relation(string text, long failing, long all, bool holds) =>
        Assert.Equal(holds, Threshold.Parse(text)!.Value.Holds(failing, all));

    [Theory]
    [InlineData(">=3", ">= 3")]
    [InlineData(">0.5% of results", "> 0.5 % of results")]
    public void A_threshold_is_written_one_way(string text, string expected) => Assert.Equal(expected, Threshold.Parse(text).ToString());

    [Theory]
    [InlineData("pipeline", "", 0, VerificationStatus.Pass)]
    [InlineData("pipeline", "", 1, VerificationStatus.Fail)]
    [InlineData("sport", "", 1, VerificationStatus.Fail)]
    [InlineData("source", "", 0, VerificationStatus.Pass)]
    [InlineData("source", "", 1_000_000, VerificationStatus.Warn)]
    [InlineData("source", "-- warn_if: > 5\n", 5, VerificationStatus.Pass)]
    [InlineData("source", "-- warn_if: > 5\n", 6, VerificationStatus.Warn)]
    [InlineData("source", "-- error_if: > 1 % of results\n", 10, VerificationStatus.Warn)]
    [InlineData("source", "-- error_if: > 1 % of results\n", 11, VerificationStatus.Fail)]
    [InlineData("sport", "-- error_if: > 10\n", 0, VerificationStatus.Pass)]
    [InlineData("sport", "-- error_if: > 10\n", 10, VerificationStatus.Warn)]
    [InlineData("sport", "-- error_if: > 10\n", 11, VerificationStatus.Fail)]
    [InlineData("sport", "-- warn_if: > 2\n-- error_if: > 10\n", 2, VerificationStatus.Pass)]
    [InlineData("sport", "-- warn_if: > 2\n-- error_if: > 10\n", 3, VerificationStatus.Warn)]
    public void Kind_and_thresholds_together_judge_a_rule(string kind, string thresholds, long failingRows, VerificationStatus expected)
    {
        var guards = kind == "source" ? "" : "-- guards: dim_drivers.wins\n";
        var rule = Query.Parse($"-- kind: {kind}\n{guards}-- key: n\n{thresholds}select 1 as n").Rule;
        Assert.Equal(expected, rule.Judge(failingRows, new Dictionary<string, long> { ["results"] = 1000 }));
    }
}
