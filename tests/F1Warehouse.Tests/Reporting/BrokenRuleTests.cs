using F1Warehouse.Cli.Reporting;
using F1Warehouse.Pipeline.Verifying;
using Xunit;

namespace F1Warehouse.Tests.Reporting;

public sealed class BrokenRuleTests
{
    internal static readonly string[] Text =
    [
        "WARN assert_wins: 1,234 rows, all in dbt_schema_audit.assert_wins",
        "  driver_id  name",
        "  ---------  --------",
        "  1          [Fangio]",
        "  20         null",
    ];

    [Fact]
    public void Its_rows_are_aligned_text_where_there_is_no_terminal() =>
        Assert.Equal(Text, BrokenRule.ToText(Broken.Rule(VerificationStatus.Warn)).Split(Environment.NewLine));

    [Theory]
    [InlineData(VerificationStatus.Warn, "WARN")]
    [InlineData(VerificationStatus.Fail, "FAIL")]
    public async Task Its_rows_are_a_table_on_a_terminal(VerificationStatus status, string mark)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        await using (var reporter = new LiveReporter(new Terminal(output, error, IsLive: true), Verbosity.Normal))
        {
            reporter.On(new RuleBroken(Broken.Rule(status)));
        }

        Assert.Empty(output.ToString());
        var lines = error.ToString().Split('\n');
        Assert.Contains(lines, line => line.Contains($"{mark} assert_wins: 1,234 rows", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("  driver_id   name ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("  1           [Fangio] ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("  20          null ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_value_is_one_line_of_at_most_60_characters()
    {
        Assert.Equal("a b [31m", FailingRows.Show("a\nb\e[31m"));
        Assert.Equal(new string('x', 59) + "…", FailingRows.Show(new string('x', 61)));
        Assert.Equal(new string('x', 58) + "…", FailingRows.Show(new string('x', 58) + "🏁🏁"));
    }
}
