using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Pipeline.Migrating;

/// <summary>The journal of the scripts that build <c>f1_warehouse</c>, which lies in that schema itself.</summary>
internal sealed class MetadataJournal(IPipelineObserver observer) : IScriptJournal
{
    public IReadOnlyCollection<string> Applied(NpgsqlConnection connection) =>
        Statements.Read(connection, $"select to_regclass('{WarehouseSchemas.Metadata}.applied_scripts') is not null", row => row.GetBoolean(0)).Single()
            ? Statements.Read(connection, $"select name from {WarehouseSchemas.Metadata}.applied_scripts where schema_name = '{WarehouseSchemas.Metadata}'", row => row.GetString(0))
            : [];

    public void Store(NpgsqlConnection connection, ScriptFile script, TimeSpan elapsed)
    {
        AppliedScripts.Store(connection, release: null, WarehouseSchemas.Metadata, script, elapsed);
        observer.On(new ScriptApplied(script.Name, script.Sha256, elapsed));
    }
}
