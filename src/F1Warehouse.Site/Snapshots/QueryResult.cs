using Npgsql;

namespace F1Warehouse.Site.Snapshots;

/// <summary>The first rows of a query, as PostgreSQL writes their values.</summary>
/// <param name="Names">Of its columns.</param>
/// <param name="Types">Of its columns, as PostgreSQL calls them.</param>
/// <param name="Rows">A value per column; null = SQL's null.</param>
internal sealed record QueryResult(IReadOnlyList<string> Names, IReadOnlyList<string> Types, IReadOnlyList<IReadOnlyList<string?>> Rows)
{
    /// <param name="snapshot">Where it runs.</param>
    /// <param name="sql">A query.</param>
    /// <param name="atMost">How many rows are read.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<QueryResult> ReadAsync(WarehouseSnapshot snapshot, string sql, int atMost, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, snapshot.Connection) { CommandTimeout = 0, AllResultTypesAreUnknown = true };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        string[] names = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        string[] types = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetDataTypeName)];
        var rows = new List<IReadOnlyList<string?>>();
        while (rows.Count < atMost && await reader.ReadAsync(cancellation))
        {
            rows.Add([.. names.Select((_, at) => reader.IsDBNull(at) ? null : reader.GetString(at))]);
        }

        if (rows.Count == atMost)
        {
            // What is not read would still be sent.
            command.Cancel();
        }

        return new QueryResult(names, types, rows);
    }
}
