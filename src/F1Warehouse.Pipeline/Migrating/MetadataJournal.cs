using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Pipeline.Migrating;

/// <summary>The journal of the scripts that build <c>f1_warehouse</c>, which lies in that schema itself.</summary>
public sealed class MetadataJournal(IPipelineObserver observer) : IScriptJournal
{
    public const string Schema = "f1_warehouse";

    public IReadOnlyCollection<string> Applied(NpgsqlConnection connection) =>
        Statements.Read(connection, $"select to_regclass('{Schema}.applied_scripts') is not null", row => row.GetBoolean(0)).Single()
            ? Statements.Read(connection, $"select name from {Schema}.applied_scripts where schema_name = '{Schema}'", row => row.GetString(0))
            : [];

    public void Store(NpgsqlConnection connection, ScriptFile script, TimeSpan elapsed)
    {
        AppliedScripts.Store(connection, release: null, Schema, script, elapsed);
        observer.On(new ScriptApplied(script.Name, script.Sha256, elapsed));
    }
}
