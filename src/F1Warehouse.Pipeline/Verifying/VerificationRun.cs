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

    public IReadOnlyList<VerificationResult> With(VerificationStatus status) => [.. Results.Where(result => result.Status == status)];
}
