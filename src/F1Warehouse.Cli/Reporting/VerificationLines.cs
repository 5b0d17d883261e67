using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Verifying;

namespace F1Warehouse.Cli.Reporting;

/// <summary>What a verification came to, in lines for people.</summary>
internal static class VerificationLines
{
    /// <summary><c>42 rules hold, 3 warn (118 rows), 12 findings known, 2 accepted; 4 exceptions meet nothing here</c></summary>
    public static string Summary(VerificationRun run)
    {
        var holding = run.With(VerificationStatus.Pass).Count;
        var warnings = run.With(VerificationStatus.Warn);
        var failures = run.With(VerificationStatus.Fail);
        var accepted = run.Accepted.Sum(finding => finding.Rows ?? 0);
        string?[] parts =
        [
            holding == 1 ? "1 rule holds" : $"{Figures.Count(holding)} rules hold",
            warnings.Count == 0 ? null : $"{Figures.Count(warnings.Count)} {(warnings.Count == 1 ? "warns" : "warn")} ({Rows(warnings)})",
            failures.Count == 0 ? null : $"{Figures.Count(failures.Count)} {(failures.Count == 1 ? "fails" : "fail")} ({Rows(failures)})",
            run.KnownRows == 0 ? null : $"{Figures.Count(run.KnownRows, "finding")} known",
            accepted == 0 ? null : $"{Figures.Count(accepted)} accepted",
        ];
        return string.Join(", ", parts.OfType<string>())
            + (run.Stale.Count == 0 ? "" : $"; {Figures.Count(run.Stale.Count, "exception")} {(run.Stale.Count == 1 ? "meets" : "meet")} nothing here");
    }

    /// <summary>A line for what was accepted of a rule for one reason: the first row, how many more, by whom and why.</summary>
    /// <param name="run">Null = there was none.</param>
    public static IEnumerable<string> Accepted(VerificationRun? run) => Accepted(run?.Accepted ?? []);

    /// <summary>The same of a release.</summary>
    public static IEnumerable<string> Accepted(IEnumerable<AcceptedFinding> findings) => findings
        .GroupBy(finding => (finding.Rule, IsRow: finding.Key is not null, finding.Reason, finding.By, finding.Source))
        .Select(alike => $"  accepted  {alike.Key.Rule}{Keys([.. alike])}"
            + $": {(alike.Any(finding => finding.Rows is null) ? "not audited yet" : Figures.Count(alike.Sum(finding => finding.Rows!.Value), "row"))}"
            + $", by {alike.Key.By}: {alike.Key.Reason ?? "no reason given"} ({alike.Key.Source})");

    /// <summary>A line for each exception that met nothing.</summary>
    /// <param name="run">Null = there was none.</param>
    public static IEnumerable<string> Stale(VerificationRun? run) => (run?.Stale ?? []).Select(exception =>
        $"  meets nothing  {exception.Rule} {FailingRows.Show(exception.Key)}: {exception.Reason} ({exception.Source})");

    private static string Keys(IReadOnlyList<AcceptedFinding> alike) => alike[0].Key is not { } first
        ? ""
        : $" {FailingRows.Show(first)}{(alike.Count == 1 ? "" : $" and {Figures.Count(alike.Count - 1)} more")}";

    private static string Rows(IEnumerable<VerificationResult> results) => Figures.Count(results.Sum(result => result.FailingRows), "row");
}
