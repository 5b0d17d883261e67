using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Sessions;

namespace F1Warehouse.Pipeline.Migrating;

/// <summary>Makes sure that the metadata schema and the live raw tables exist and are up to date.</summary>
public sealed class MigrateStage(PipelineContext context)
{
    /// <returns>How many scripts were applied; 0 = everything was up to date.</returns>
    /// <exception cref="ScriptException">A script failed; those before it stay applied.</exception>
    /// <exception cref="ConfigurationException">Tables or migrations that are not ours stand where ours belong, or a newer version upgraded the books.</exception>
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        await new ForeignObjects(context).RefuseAsync(cancellation);
        var metadata = await UpgradeBooksAsync(cancellation);
        await RegisterAsync(cancellation);
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
}
