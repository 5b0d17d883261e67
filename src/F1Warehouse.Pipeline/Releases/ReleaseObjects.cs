using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Pipeline.Releases;

/// <summary>
/// Notes in the books what is of our making, so that it can be told from other people's. Whatever makes a relation of a release
/// calls <see cref="NoteMade"/> in the same transaction; what was not noted is never dropped, and stops a publish.
/// </summary>
internal static class ReleaseObjects
{
    /// <summary>Makes schemas of the warehouse that are missing.</summary>
    public static async Task MakeSchemasAsync(PipelineContext context, IEnumerable<string> schemas, CancellationToken cancellation)
    {
        await using var batch = context.Database.CreateBatch();
        batch.BatchCommands.Add(Statements.With(
            "select f1_warehouse.make_schema($1, schema_name) from unnest($2) as schema_name", context.Schemas.BaseName, schemas.ToArray()));
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>Notes what the open transaction has made as belonging to a release.</summary>
    public static void NoteMade(NpgsqlConnection connection, long release)
    {
        using var batch = new NpgsqlBatch(connection) { BatchCommands = { Statements.With("select f1_warehouse.note_made($1)", release) } };
        batch.ExecuteNonQuery();
    }
}
