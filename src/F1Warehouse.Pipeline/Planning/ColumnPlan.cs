namespace F1Warehouse.Pipeline.Planning;

/// <summary>What becomes of a column.</summary>
/// <param name="Column">Its name.</param>
/// <param name="Change">added, removed, moved, or changed: of another type.</param>
/// <param name="Before">Its type; null = it is new.</param>
/// <param name="Now">Its type; null = it is gone.</param>
public sealed record ColumnPlan(string Column, ShapeChange Change, string? Before, string? Now)
{
    /// <summary>Whether a reader who asks for it may fail: not where it is new or only stands elsewhere.</summary>
    public bool IsBreaking => Change is ShapeChange.Removed or ShapeChange.Changed;
}
