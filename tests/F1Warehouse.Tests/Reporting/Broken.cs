using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Verifying;
using F1Warehouse.Pipeline.Verifying.Rules;

namespace F1Warehouse.Tests.Reporting;

/// <summary>A rule with rows that break it.</summary>
internal static class Broken
{
    public static VerificationResult Rule(VerificationStatus status) => new(
        new VerificationRule(
            "assert_wins", "Wins are won.", status == VerificationStatus.Warn ? RuleKind.Source : RuleKind.Sport, Layer.Marts,
            [], [new HeaderName("name", default), new HeaderName("driver_id", default)], ["results"], 1950, Threshold.AnyRow, Threshold.AnyRow),
        status,
        1_234,
        new FailingRows(["driver_id", "name"], [["1", "[Fangio]"], ["20", null]]),
        TimeSpan.FromMilliseconds(12.3456))
    {
        StoredIn = "dbt_schema_audit.assert_wins",
    };
}
