using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Scripts;
using Npgsql;

namespace F1Warehouse.Pipeline.Modeling;

/// <summary>Notes the models of one release. A candidate is built anew, so none counts as applied before.</summary>
internal sealed class ReleaseJournal(long release, WarehouseSchemas schemas, IPipelineObserver observer) : IScriptJournal
{
    public IReadOnlyCollection<string> Applied(NpgsqlConnection connection) => [];

    public void Store(NpgsqlConnection connection, ScriptFile script, TimeSpan elapsed)
    {
        ReleaseObjects.NoteMade(connection, release);
        AppliedScripts.Store(connection, release, schemas.BaseName, script, elapsed);
        observer.On(new ScriptApplied(script.Name, script.Sha256, elapsed));
    }
}
