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
    public void Anything_else_is_no_threshold(string text) => Assert.Null(Threshold.Parse(text));

    [Theory]
    [InlineData("", 0, VerificationStatus.Pass)]
    [InlineData("", 1, VerificationStatus.Fail)]
    [InlineData("-- severity: warn\n", 0, VerificationStatus.Pass)]
    [InlineData("-- severity: warn\n", 1, VerificationStatus.Warn)]
    [InlineData("-- severity: warn\n-- warn_if: > 5\n", 5, VerificationStatus.Pass)]
    [InlineData("-- severity: warn\n-- warn_if: > 5\n", 6, VerificationStatus.Warn)]
    [InlineData("-- error_if: > 10\n", 0, VerificationStatus.Pass)]
    [InlineData("-- error_if: > 10\n", 10, VerificationStatus.Warn)]
    [InlineData("-- error_if: > 10\n", 11, VerificationStatus.Fail)]
    [InlineData("-- warn_if: > 2\n-- error_if: > 10\n", 2, VerificationStatus.Pass)]
    [InlineData("-- warn_if: > 2\n-- error_if: > 10\n", 3, VerificationStatus.Warn)]
    public void Severity_and_thresholds_together_judge_a_rule(string header, long failingRows, VerificationStatus expected) =>
        Assert.Equal(expected, Query.Parse($"{header}select 1").Rule.Judge(failingRows));
}
