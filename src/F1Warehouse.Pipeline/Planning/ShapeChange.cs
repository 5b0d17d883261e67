namespace F1Warehouse.Pipeline.Planning;

/// <summary>What becomes of a relation or column. Reported by the lower-case names.</summary>
public enum ShapeChange
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>A relation stands in another schema, a column at another place.</summary>
    Moved,

    /// <summary>A relation has other columns or is of another kind, a column another type.</summary>
    Changed,
}
