using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Pipeline.Scripts;

/// <summary>Writes to the journal <c>f1_warehouse.applied_scripts</c>.</summary>
internal static class AppliedScripts
{
    /// <param name="connection">A connection in the transaction of the script.</param>
    /// <param name="release">The release that a model belongs to; null for metadata and live migrations.</param>
    /// <param name="schema">The schema that it wrote into, by its live name.</param>
    /// <param name="script">The script.</param>
    /// <param name="elapsed">How long it ran.</param>
    public static void Store(NpgsqlConnection connection, long? release, string schema, ScriptFile script, TimeSpan elapsed)
    {
        using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Statements.With(
            """
            insert into f1_warehouse.applied_scripts (release_id, schema_name, name, sha256, milliseconds)
            values ($1, $2, $3, $4, $5)
            """,
            release is null ? DBNull.Value : release, schema, script.Name, script.Sha256, (int)elapsed.TotalMilliseconds));
        batch.ExecuteNonQuery();
    }

    /// <summary>Notes a script of the books themselves, and tells of it.</summary>
    public static void StoreOfBooks(NpgsqlConnection connection, ScriptFile script, TimeSpan elapsed, IPipelineObserver observer)
    {
        Store(connection, release: null, WarehouseSchemas.Metadata, script, elapsed);
        observer.On(new ScriptApplied(script.Name, script.Sha256, elapsed));
    }
}
