namespace F1Warehouse.Pipeline.Releases;

/// <summary>A release as the history tells it.</summary>
/// <param name="ReleaseId">Its number, rising.</param>
/// <param name="State">How far it came, as the books write it.</param>
/// <param name="KeptIn">The base schema under which it stands; null where it is live or gone.</param>
/// <param name="IsSynthetic">Whether its data are the made-up sample.</param>
/// <param name="StartedAt">When its load began, UTC.</param>
/// <param name="Source">Where its files were read.</param>
/// <param name="Rows">Rows in its raw tables.</param>
/// <param name="Verification">What its last complete verification found: "46 rules, all hold, in 0.45 s"; null = there was none.</param>
/// <param name="Accepted">What was accepted of what rules found: "assert_x: why".</param>
/// <param name="Publications">Each time it went live, and each time another took its place by a rollback, in their order.</param>
public sealed record PastRelease(
    long ReleaseId, string State, string? KeptIn, bool IsSynthetic, DateTime StartedAt, string Source, long Rows, string? Verification,
    IReadOnlyList<string> Accepted, IReadOnlyList<string> Publications)
{
    /// <summary>What it changed, as compared with the release that was live before: "dbt_schema.int_drivers +1 -0 ~2 (surname)"; none = nothing, or it was not compared.</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];

    /// <summary>The rules of its last complete verification, by name, with the status of one that does not hold: "assert_x: warn"; none = it was not verified, or its results are no longer kept.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];
}
