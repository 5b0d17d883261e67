using F1Warehouse.Cli.Reporting;
using F1Warehouse.Pipeline.Releases;
using Xunit;

namespace F1Warehouse.Tests.Reporting;

/// <summary>What was accepted is told in a line for each rule and reason, however many rows it were.</summary>
public sealed class AcceptedLinesTests
{
    [Fact]
    public void Rows_of_one_rule_and_one_reason_are_one_line()
    {
        AcceptedFinding[] findings =
        [
            Of("assert_a", "1/1", "A shared car.", rows: 1),
            Of("assert_b", "1/1", "A shared car.", rows: 1),
            Of("assert_a", "1/2", "A shared car.", rows: 1),
            Of("assert_a", "1/3", "A shared car.", rows: 0),
            Of("assert_a", "2/1", "Half points.", rows: 1),
            Of("assert_a", key: null, "A shared car.", rows: 4),
        ];

        Assert.Equal(
            [
                "  accepted  assert_a 1/1 and 2 more: 2 rows, by max: A shared car. (/data/exceptions.csv)",
                "  accepted  assert_b 1/1: 1 row, by max: A shared car. (/data/exceptions.csv)",
                "  accepted  assert_a 2/1: 1 row, by max: Half points. (/data/exceptions.csv)",
                "  accepted  assert_a: 4 rows, by max: A shared car. (/data/exceptions.csv)",
            ],
            VerificationLines.Accepted(findings));
    }

    [Fact]
    public void What_no_audit_has_counted_yet_is_not_counted() => Assert.Equal(
        ["  accepted  assert_a 1/1 and 1 more: not audited yet, by max: no reason given (/data/exceptions.csv)"],
        VerificationLines.Accepted([Of("assert_a", "1/1", reason: null, rows: 1), Of("assert_a", "1/2", reason: null, rows: null)]));

    private static AcceptedFinding Of(string rule, string? key, string? reason, long? rows) =>
        new(rule, key, reason, Evidence: null, "/data/exceptions.csv") { Rows = rows, By = "max" };
}
