using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Scripts;
using Npgsql;

namespace F1Warehouse.Pipeline.Migrating;

/// <summary>The journal of the scripts that build <c>f1_warehouse</c>, which lies in that schema itself.</summary>
public sealed class MetadataJournal(IPipelineObserver observer) : IScriptJournal
{
    public const string Schema = "f1_warehouse";

    public IReadOnlyCollection<string> Applied(NpgsqlConnection connection)
    {
        using var exists = new NpgsqlCommand($"select to_regclass('{Schema}.applied_scripts') is not null", connection);
        if (exists.ExecuteScalar() is not true)
        {
            return [];
        }

        var names = new List<string>();
        using var command = new NpgsqlCommand($"select name from {Schema}.applied_scripts where schema_name = '{Schema}'", connection);
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            names.Add(reader.GetString(0));
        }

        return names;
    }

    public void Store(NpgsqlConnection connection, ScriptFile script, TimeSpan elapsed)
    {
        AppliedScripts.Store(connection, release: null, Schema, script, elapsed);
        observer.On(new ScriptApplied(script.Name, script.Sha256, elapsed));
    }
}
