namespace F1Warehouse.Pipeline.Releases;

/// <summary>One release of a warehouse: a row of <c>f1_warehouse.releases</c>.</summary>
/// <param name="ReleaseId">Its number, rising.</param>
/// <param name="State">How far it came.</param>
/// <param name="StartedAt">When its load began, UTC.</param>
/// <param name="PublishedAt">When it went live, UTC; null before.</param>
/// <param name="Source">Where its files were read.</param>
/// <param name="Rows">Rows in its raw tables; 0 before they are loaded.</param>
public sealed record Release(
    long ReleaseId, ReleaseState State, DateTime StartedAt, DateTime? PublishedAt, string Source, long Rows)
{
    /// <summary>Whether its data are the made-up sample.</summary>
    public bool IsSynthetic { get; init; }

    /// <summary>Whether its tables that grow are spread over the nodes of Citus.</summary>
    public bool IsDistributed { get; init; }
}
