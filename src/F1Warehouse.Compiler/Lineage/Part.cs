namespace F1Warehouse.Compiler.Lineage;

/// <summary>What a column that is read has to do with what comes of it.</summary>
internal enum Part
{
    /// <summary>It is computed from it.</summary>
    Value,

    /// <summary>It decides which rows or values there are, and is not in them.</summary>
    Condition,
}
