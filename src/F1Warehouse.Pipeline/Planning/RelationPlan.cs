namespace F1Warehouse.Pipeline.Planning;

/// <summary>What becomes of a relation's shape; a relation that keeps it is not listed.</summary>
/// <param name="Relation">By its live name, with the schema; of one that moves, the new one.</param>
/// <param name="Change">added, removed, moved or changed.</param>
/// <param name="IsBreaking">Whether a reader who asks for what was there may fail.</param>
public sealed record RelationPlan(string Relation, ShapeChange Change, bool IsBreaking)
{
    /// <summary>Where it stood; null = it does not move.</summary>
    public string? MovedFrom { get; init; }

    /// <summary>The columns that differ, by position.</summary>
    public IReadOnlyList<ColumnPlan> Columns { get; init; } = [];
}
