using F1Warehouse.Cli.Reporting;
using F1Warehouse.Pipeline.Verifying;
using Xunit;

namespace F1Warehouse.Tests.Reporting;

public sealed class BrokenRuleTests
{
    internal static readonly string[] Text =
    [
        "WARN assert_wins: 1,234 rows, all in dbt_schema_audit.assert_wins",
        "  [Fangio]/1, -/20, …",
    ];

    [Fact]
    public void A_warning_is_two_lines() =>
        Assert.Equal(Text, BrokenRule.ToText(Broken.Rule(VerificationStatus.Warn)).Split(Environment.NewLine));

    [Fact]
    public void The_rows_of_a_failure_are_aligned_text_where_there_is_no_terminal() =>
        Assert.Equal(
            [
                "FAIL assert_wins: 1,234 rows, all in dbt_schema_audit.assert_wins",
                "  driver_id  name",
                "  ---------  --------",
                "  1          [Fangio]",
                "  20         null",
            ],
            BrokenRule.ToText(Broken.Rule(VerificationStatus.Fail)).Split(Environment.NewLine));

    [Theory]
    [InlineData(VerificationStatus.Warn, "WARN assert_wins: 1,234 rows", "  [Fangio]/1, -/20, …")]
    [InlineData(VerificationStatus.Fail, "FAIL assert_wins: 1,234 rows", "  driver_id   name ", "  1           [Fangio] ", "  20          null ")]
    public async Task On_a_terminal_a_warning_is_as_short_and_a_failure_is_a_table(VerificationStatus status, params string[] expected)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        await using (var reporter = new LiveReporter(new Terminal(output, error, IsLive: true), Verbosity.Normal))
        {
            reporter.On(new RuleBroken(Broken.Rule(status)));
        }

        Assert.Empty(output.ToString());
        var lines = error.ToString().Split('\n');
        Assert.All(expected, part => Assert.Contains(lines, line => line.Contains(part, StringComparison.Ordinal)));
    }

    [Fact]
    public void A_value_is_one_line_of_at_most_60_characters()
    {
        Assert.Equal(@"a\nb\x1b[31m", FailingRows.Show("a\nb\e[31m"));
        Assert.Equal(new string('x', 59) + "…", FailingRows.Show(new string('x', 61)));
        Assert.Equal(new string('x', 58) + "…", FailingRows.Show(new string('x', 58) + "🏁🏁"));
    }
}
