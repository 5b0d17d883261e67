using F1Warehouse.Sql;

namespace F1Warehouse.Export;

/// <summary>A relation and the order of its rows.</summary>
/// <param name="Schema">Its live schema.</param>
/// <param name="Name">Its name.</param>
/// <param name="Key">The columns of its primary key; empty = none.</param>
internal sealed record ExportedRelation(string Schema, string Name, IReadOnlyList<string> Key)
{
    /// <summary>All rows, by key, so that two exports can be compared.</summary>
    public string Query => $"select * from {Identifier.Quote(Schema)}.{Identifier.Quote(Name)}"
        + (Key.Count == 0 ? "" : $" order by {string.Join(", ", Key.Select(Identifier.Quote))}");

    public override string ToString() => $"{Schema}.{Name}";
}
