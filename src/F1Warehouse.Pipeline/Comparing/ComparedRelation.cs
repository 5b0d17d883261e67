namespace F1Warehouse.Pipeline.Comparing;

/// <summary>A relation of one of the two releases.</summary>
/// <param name="LiveName">Its name under the live schemas of the compared base: what the other release's is matched by.</param>
/// <param name="Name">Without a schema.</param>
/// <param name="Sql">Where it stands, as SQL text that can follow <c>from</c> and wants an alias.</param>
/// <param name="IsView">Whether its rows are those of other relations.</param>
/// <param name="Key">The columns of its primary key; empty = none.</param>
/// <param name="Columns">By position, but for the moment of the load.</param>
internal sealed record ComparedRelation(
    string LiveName, string Name, string Sql, bool IsView, IReadOnlyList<string> Key, IReadOnlyList<ComparedColumn> Columns);
