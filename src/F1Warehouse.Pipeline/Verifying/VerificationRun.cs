using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Verifying.Exceptions;

namespace F1Warehouse.Pipeline.Verifying;

/// <summary>One audit: a row of <c>f1_warehouse.verification_runs</c>.</summary>
/// <param name="RunId">Its number, rising.</param>
/// <param name="ReleaseId">The release that was audited.</param>
/// <param name="BaseSchema">The base schema it belongs to.</param>
/// <param name="Settings">What was asked for.</param>
/// <param name="IsComplete">Whether all rules ran.</param>
/// <param name="StartedAt">When, UTC.</param>
/// <param name="Elapsed">How long all queries took, side by side.</param>
/// <param name="Results">What each query found, in the order of their names.</param>
public sealed record VerificationRun(
    long RunId, long ReleaseId, string BaseSchema, VerificationSettings Settings, bool IsComplete, DateTime StartedAt, TimeSpan Elapsed,
    IReadOnlyList<VerificationResult> Results)
{
    /// <summary>The worst of its results.</summary>
    public VerificationStatus Status => Results.Max(result => result.Status);

    /// <summary>What was audited: <c>candidate</c> or <c>live</c>.</summary>
    public string Target => Settings.Live ? "live" : "candidate";

    /// <summary>Rows that break rules as we know.</summary>
    public long KnownRows => Results.Sum(result => result.KnownRows);

    /// <summary>What was accepted of the rules that ran, each with the rows that it met.</summary>
    public IReadOnlyList<AcceptedFinding> Accepted => [.. Results.SelectMany(result => result.Accepted)];

    /// <summary>The exceptions of the rules that ran that met nothing.</summary>
    public IReadOnlyList<StaleException> Stale => [.. Results.SelectMany(result => result.Stale)];

    public IReadOnlyList<VerificationResult> With(VerificationStatus status) => [.. Results.Where(result => result.Status == status)];
}
