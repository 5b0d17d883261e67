using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Sessions;
using F1Warehouse.Sql;
using Npgsql;

namespace F1Warehouse.Pipeline.Migrating;

/// <summary>
/// EF Core's own journal, the table <c>__EFMigrationsHistory</c> in the schema that is migrated. The scripts write to it
/// themselves, so that <c>dotnet ef</c> agrees with us.
/// </summary>
/// <param name="schema">The schema that holds the raw tables.</param>
/// <param name="noted">Called after each script.</param>
internal sealed class MigrationJournal(string schema, Action<NpgsqlConnection, ScriptFile, TimeSpan> noted) : IScriptJournal
{
    /// <exception cref="ConfigurationException">The table is another tool's.</exception>
    public IReadOnlyCollection<string> Applied(NpgsqlConnection connection)
    {
        var table = $"{Identifier.Quote(schema)}.{Identifier.Quote(WarehouseSchemas.MigrationHistory)}";
        var (isThere, isOurs) = Statements.Read(
            connection,
            "select to_regclass($1) is not null, exists (select from pg_attribute where attrelid = to_regclass($1) and attname = 'MigrationId')",
            row => (row.GetBoolean(0), row.GetBoolean(1)),
            table).Single();
        return !isThere ? []
            : isOurs ? Statements.Read(connection, $"""select "MigrationId" from {table}""", row => $"migrations/{row.GetString(0)}.sql")
            : throw new ConfigurationException(
                $"{schema}.{WarehouseSchemas.MigrationHistory} is another tool's, without a column \"MigrationId\"; use another database or --base-schema");
    }

    public void Store(NpgsqlConnection connection, ScriptFile script, TimeSpan elapsed) => noted(connection, script, elapsed);
}
