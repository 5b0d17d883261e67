using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Pipeline.Releases;

/// <summary>A table of a release whose rows were changed by hand since they were verified.</summary>
/// <param name="Relation">By its live name.</param>
/// <param name="Description">How many rows were published, are there, and were written since.</param>
public sealed record RowChange(string Relation, string Description)
{
    /// <summary>Looks at every row of the tables that stand in a place.</summary>
    internal static Task<List<RowChange>> ReadAsync(NpgsqlConnection connection, string baseSchema, string suffix, CancellationToken cancellation) =>
        Statements.ReadAsync(
            connection, "select relation, description from f1_warehouse.row_changes($1, $2)", row => new RowChange(row.GetString(0), row.GetString(1)), cancellation,
            baseSchema, suffix);

    /// <summary>The same, on a session of its own.</summary>
    internal static async Task<List<RowChange>> ReadAsync(NpgsqlDataSource database, string baseSchema, string suffix, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await ReadAsync(connection, baseSchema, suffix, cancellation);
    }
}
