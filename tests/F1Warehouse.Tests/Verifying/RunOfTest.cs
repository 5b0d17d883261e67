using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Verifying;
using F1Warehouse.Pipeline.Verifying.Exceptions;
using F1Warehouse.Pipeline.Verifying.Rules;
using F1Warehouse.Tests.Reporting;

namespace F1Warehouse.Tests.Verifying;

/// <summary>A verification with a result of each status.</summary>
internal static class RunOfTest
{
    public static VerificationRun WithEachStatus { get; } = new(
        RunId: 12,
        ReleaseId: 3,
        "dbt_schema",
        new VerificationSettings { Select = ["assert_*"], StoreFailures = true },
        IsComplete: false,
        new DateTime(2026, 11, 22, 16, 0, 1, 5, DateTimeKind.Utc),
        TimeSpan.FromSeconds(1.5),
        [
            Result("assert_a_holds", VerificationStatus.Pass, 0, FailingRows.None),
            Result("assert_b_warns", VerificationStatus.Warn, 1, new FailingRows(["text"], [["\u0001 <>&\"' 🏁 \uFFFE \n"]])) with
            {
                KnownRows = 12,
                Accepted =
                [
                    new AcceptedFinding("assert_b_warns", "a/1", "Seen.", "The bulletin.", "/data/exceptions.csv") { Rows = 1, By = "database user f1, system user max" },
                    new AcceptedFinding("assert_b_warns", Key: null, Reason: null, Evidence: null, "--accept") { Rows = 2, By = "database user f1" },
                ],
                Stale = [new StaleException("assert_b_warns", "a/2", "Gone.", "seed_known_exceptions")],
            },
            Broken.Rule(VerificationStatus.Fail),
            Result("assert_z_typo", VerificationStatus.Error, 0, FailingRows.None) with
            {
                Error = new ScriptException("/verification/assert_z_typo.sql", 3, 6, "42P01", "relation \"x\" does not exist", new InvalidOperationException()),
            },
        ]);

    private static VerificationResult Result(string name, VerificationStatus status, long failingRows, FailingRows rows) => new(
        new VerificationRule(
            name, "Why.", status == VerificationStatus.Warn ? RuleKind.Source : RuleKind.Pipeline, Layer.Raw,
            status == VerificationStatus.Warn ? [] : [new Guard("dim_drivers", "wins", default)], [new HeaderName("text", default)], [], Since: null,
            Threshold.AnyRow, status == VerificationStatus.Warn ? new Threshold(">", 0.1m, "lap_times") : new Threshold(">=", 10)),
        status, failingRows, rows, TimeSpan.FromMilliseconds(1.25));
}
