namespace F1Warehouse.Pipeline.Comparing;

/// <summary>What differs between two releases.</summary>
/// <param name="New">The one that is compared.</param>
/// <param name="Old">The one that it is compared with.</param>
/// <param name="Relations">All that were looked at, in the order of the data.</param>
public sealed record ReleaseDifference(Releases.ReleasePlace New, Releases.ReleasePlace Old, IReadOnlyList<RelationDifference> Relations)
{
    /// <summary>What was written by hand to the rows of <see cref="Old"/>; null where there was no need to look.</summary>
    public IReadOnlyList<Releases.RowChange>? RowChanges { get; init; }

    /// <summary>Those that differ.</summary>
    public IReadOnlyList<RelationDifference> Different => [.. Relations.Where(relation => relation.IsDifferent)];

    /// <summary>How many were compared row by row and are alike.</summary>
    public int Equal => Relations.Count(relation => relation.Change == RelationChange.Equal);

    /// <summary>How many are views by the same script over relations that are compared themselves.</summary>
    public int Following => Relations.Count(relation => relation.Change == RelationChange.Follows);

    /// <summary>How many were not read, because they are proven to be alike.</summary>
    public int Proven => Relations.Count(relation => relation.Change == RelationChange.Proven);
}
