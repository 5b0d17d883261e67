namespace F1Warehouse.Pipeline.Comparing;

/// <summary>What became of a relation. Stored and reported by the lower-case names.</summary>
public enum RelationChange
{
    /// <summary>Its sources and scripts are the same, and nobody has touched it: nothing was read.</summary>
    Proven,

    /// <summary>A view by the same script, whose rows are those of relations that are compared themselves: not read.</summary>
    Follows,

    /// <summary>Every row was compared, and all are alike.</summary>
    Equal,

    /// <summary>Rows or columns differ.</summary>
    Changed,

    /// <summary>Only the new release has it.</summary>
    Added,

    /// <summary>Only the old release has it.</summary>
    Removed,
}
