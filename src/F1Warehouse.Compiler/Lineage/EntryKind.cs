namespace F1Warehouse.Compiler.Lineage;

/// <summary>What an entry of a range table is: PostgreSQL's <c>RTEKind</c>, by its numbers, which have never changed.</summary>
internal enum EntryKind
{
    Relation = 0,
    Subquery = 1,
    Join = 2,
    Function = 3,
    TableFunction = 4,
    Values = 5,
    Cte = 6,
    NamedTuples = 7,
    Result = 8,

    /// <summary>The columns of a <c>group by</c>; from PostgreSQL 18 on.</summary>
    Group = 9,
}
