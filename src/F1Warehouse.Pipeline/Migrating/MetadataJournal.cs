using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Pipeline.Migrating;

/// <summary>The journal of the scripts that build the tables of <c>f1_warehouse</c>, which lies in that schema itself.</summary>
internal sealed class MetadataJournal(IReadOnlyList<ScriptFile> scripts, IPipelineObserver observer) : IScriptJournal
{
    /// <exception cref="ConfigurationException">A newer version has upgraded the tables.</exception>
    public IReadOnlyCollection<string> Applied(NpgsqlConnection connection)
    {
        if (!Statements.Read(connection, $"select to_regclass('{WarehouseSchemas.Metadata}.applied_scripts') is not null", row => row.GetBoolean(0)).Single())
        {
            return [];
        }

        var applied = Statements.Read(
            connection,
            $"""
            select name from {WarehouseSchemas.Metadata}.applied_scripts
            where schema_name = '{WarehouseSchemas.Metadata}' and name not like 'metadata/functions/%'
            """,
            row => row.GetString(0));
        var newer = applied.Where(name => string.CompareOrdinal(name, scripts.Max(script => script.Name)) > 0).ToList();
        return newer.Count == 0
            ? applied
            : throw new ConfigurationException(
                $"a newer version of this program has upgraded this database (schema {WarehouseSchemas.Metadata}: {string.Join(", ", newer)}); use that version, or another database");
    }

    public void Store(NpgsqlConnection connection, ScriptFile script, TimeSpan elapsed) => AppliedScripts.StoreOfBooks(connection, script, elapsed, observer);
}
