using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Sessions;
using F1Warehouse.Raw;
using Npgsql;

namespace F1Warehouse.Pipeline.Migrating;

/// <summary>Makes sure that the metadata schema and the live raw tables exist and are up to date.</summary>
public sealed class MigrateStage(PipelineContext context)
{
    /// <returns>How many scripts were applied; 0 = everything was up to date.</returns>
    /// <exception cref="ScriptException">A script failed; those before it stay applied.</exception>
    /// <exception cref="ConfigurationException">Tables or migrations that are not ours stand where ours belong, or a newer version upgraded the books.</exception>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var metadata = await UpgradeBooksAsync(cancellation);
        await RegisterAsync(cancellation);
        await RefuseForeignTablesAsync(cancellation);
        var live = context.Schemas.Live.Raw;
        var migrations = await RawMigrations.ApplyAsync(context, live, (connection, script, elapsed) =>
        {
            AppliedScripts.Store(connection, release: null, live, script, elapsed);
            context.Observer.On(new ScriptApplied(script.Name, script.Sha256, elapsed));
        }, cancellation);
        return metadata + migrations;
    }

    private async Task<int> UpgradeBooksAsync(CancellationToken cancellation)
    {
        var tables = ScriptFile.ReadFolder(context.Scripts, context.Scripts.Metadata);
        var functions = ScriptFile.ReadFolder(context.Scripts, context.Scripts.Functions);
        return await ScriptRunner.ApplyAsync(context.Database, Plan(tables), new MetadataJournal(tables, context.Observer), cancellation)
            + await ScriptRunner.ApplyTogetherAsync(context.Database, Plan(functions), new FunctionJournal(functions, context.Observer), cancellation);

        static List<PlannedScript> Plan(IEnumerable<ScriptFile> files) => [.. files.Select(file => new PlannedScript(file, WarehouseSchemas.Metadata))];
    }

    private Task RegisterAsync(CancellationToken cancellation) => ReleaseRefusal.ExplainAsync(async () =>
    {
        await using var batch = context.Database.CreateBatch();
        batch.BatchCommands.Add(Statements.With(
            "select f1_warehouse.register($1, $2, $3)",
            context.Schemas.BaseName, context.Schemas.Live.All.ToArray(), WarehouseSchemas.RawTables.ToArray()));
        await batch.ExecuteNonQueryAsync(cancellation);
    });

    // Before anything is created: tables of these names that no migration of ours made, or a history of somebody else's.
    private async Task RefuseForeignTablesAsync(CancellationToken cancellation)
    {
        var schema = context.Schemas.Live.Raw;
        var ours = RawMigrations.Scripts(context).Select(script => script.Title).ToHashSet();
        await using var connection = await context.Database.OpenConnectionAsync(cancellation);
        var applied = new MigrationJournal(schema, (_, _, _) => { }).Applied(connection)
            .Select(Path.GetFileNameWithoutExtension).ToList();
        var unknown = applied.Where(id => !ours.Contains(id!)).ToList();
        if (unknown.Count > 0)
        {
            throw new ConfigurationException(
                $"{schema}.{WarehouseSchemas.MigrationHistory} holds migrations that this version does not know: {string.Join(", ", unknown)}; use the version that made them, another database or --base-schema");
        }

        var taken = applied.Count > 0 ? [] : await TablesOfOurNamesAsync(connection, schema, cancellation);
        if (taken.Count > 0)
        {
            throw new ConfigurationException(
                $"schema {schema} holds tables of these names that F1Warehouse did not make: {string.Join(", ", taken)}; rename them, or use another database or --base-schema");
        }
    }

    private static Task<List<string>> TablesOfOurNamesAsync(NpgsqlConnection connection, string schema, CancellationToken cancellation) =>
        Statements.ReadAsync(
            connection,
            "select relname::text from pg_class where relnamespace = to_regnamespace($1) and relname = any($2) order by 1",
            row => row.GetString(0), cancellation, schema, Dataset.All.Select(dataset => dataset.Name).ToArray());
}
