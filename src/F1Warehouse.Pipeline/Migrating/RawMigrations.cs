using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Sessions;
using F1Warehouse.Sql;
using Npgsql;

namespace F1Warehouse.Pipeline.Migrating;

/// <summary>Builds the raw tables in a schema from the scripts that were exported from the EF Core migrations.</summary>
internal static class RawMigrations
{
    /// <summary>Applies the migrations that the schema's history does not hold.</summary>
    /// <param name="context">The run.</param>
    /// <param name="schema">An existing schema: the live or the candidate's raw schema.</param>
    /// <param name="applied">Called after each script, in its transaction.</param>
    /// <param name="cancellation">Stops between and inside scripts.</param>
    /// <returns>How many were applied.</returns>
    public static Task<int> ApplyAsync(
        PipelineContext context, string schema, Action<NpgsqlConnection, ScriptFile, TimeSpan> applied, CancellationToken cancellation) =>
        // Others may read the live tables meanwhile. An attempt after a first one leaves out what that one has applied.
        StrongLocks.RetryAsync(
            () => ScriptRunner.ApplyAsync(
                context.Database,
                [.. Scripts(context).Select(file => new PlannedScript(file, Identifier.SearchPath(schema), IsPatient: true))],
                new MigrationJournal(schema, applied),
                cancellation),
            $"migrations of schema {schema}",
            cancellation);

    /// <summary>The scripts in the order of their ids.</summary>
    public static IReadOnlyList<ScriptFile> Scripts(PipelineContext context) =>
        ScriptFile.ReadFolder(context.Scripts, context.Scripts.Migrations);
}
