namespace F1Warehouse.Pipeline.Comparing;

/// <summary>What became of one relation.</summary>
/// <param name="Relation">By its live name, with the schema.</param>
/// <param name="Change">What became of it.</param>
public sealed record RelationDifference(string Relation, RelationChange Change)
{
    /// <summary>The columns that a row is known by; empty = there are none, and whole rows were compared.</summary>
    public IReadOnlyList<string> Key { get; init; } = [];

    /// <summary>Rows whose key only the new release has; of a relation that is new, all.</summary>
    public long RowsAdded { get; init; }

    /// <summary>Rows whose key only the old release has; of a relation that is gone, all.</summary>
    public long RowsRemoved { get; init; }

    /// <summary>Rows of both with other values; 0 without a key.</summary>
    public long RowsChanged { get; init; }

    /// <summary>The keys of the first rows that are new, their values with slashes.</summary>
    public IReadOnlyList<string> FirstAdded { get; init; } = [];

    /// <summary>The keys of the first rows that are gone.</summary>
    public IReadOnlyList<string> FirstRemoved { get; init; } = [];

    /// <summary>The columns that differ, by position.</summary>
    public IReadOnlyList<ColumnDifference> Columns { get; init; } = [];

    /// <summary>Whether there is something to tell.</summary>
    public bool IsDifferent => Change > RelationChange.Equal;
}
