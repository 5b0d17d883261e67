using F1Warehouse.Raw;
using F1Warehouse.Sql;

namespace F1Warehouse.Pipeline.Modeling;

/// <summary>
/// What the planner has to know of a freshly copied table before models and rules read it: how many rows, and of the columns
/// that they join and group by, the keys. Statistics of all columns take a fifth of the time of all models. A statement that names
/// columns leaves the table due for autovacuum, which gathers the others in its own time.
/// </summary>
public static class RawStatistics
{
    /// <summary>The statement that gathers them; a table's models wait for its own only.</summary>
    /// <param name="dataset">Whose table.</param>
    /// <param name="schema">Where it is, not quoted.</param>
    public static string Analyze(Dataset dataset, string schema)
    {
        var keys = dataset.PrimaryKey.Union(dataset.Columns.Where(column => column.References is not null).Select(column => column.ColumnName));
        return $"analyze {Identifier.Quote(schema)}.{Identifier.Quote(dataset.Name)} ({string.Join(", ", keys.Select(Identifier.Quote))})";
    }
}
