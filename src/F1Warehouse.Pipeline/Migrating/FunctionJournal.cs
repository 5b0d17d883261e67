using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Pipeline.Migrating;

/// <summary>
/// The journal of the functions of <c>f1_warehouse</c>. They are code and belong to one version: either all of them are as their
/// scripts say, or none counts as applied.
/// </summary>
internal sealed class FunctionJournal(IReadOnlyList<ScriptFile> scripts, IPipelineObserver observer) : IScriptJournal
{
    public IReadOnlyCollection<string> Applied(NpgsqlConnection connection)
    {
        var applied = Statements.Read(
            connection, $"select name, sha256 from {WarehouseSchemas.Metadata}.current_scripts", row => (Name: row.GetString(0), Sha256: row.GetString(1)))
            .ToDictionary(entry => entry.Name, entry => entry.Sha256);
        return scripts.All(script => applied.GetValueOrDefault(script.Name) == script.Sha256) ? [.. scripts.Select(script => script.Name)] : [];
    }

    public void Store(NpgsqlConnection connection, ScriptFile script, TimeSpan elapsed) => AppliedScripts.StoreOfBooks(connection, script, elapsed, observer);
}
