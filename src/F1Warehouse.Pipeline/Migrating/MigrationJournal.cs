using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Raw;
using F1Warehouse.Sql;
using Npgsql;

namespace F1Warehouse.Pipeline.Migrating;

/// <summary>
/// EF Core's own journal, the table <c>__EFMigrationsHistory</c> in the schema that is migrated. The scripts write to it
/// themselves, so that <c>dotnet ef</c> agrees with us.
/// </summary>
/// <param name="schema">The schema that holds the raw tables.</param>
/// <param name="noted">Called after each script.</param>
public sealed class MigrationJournal(string schema, Action<NpgsqlConnection, ScriptFile, TimeSpan> noted) : IScriptJournal
{
    public const string HistoryTable = "__EFMigrationsHistory";

    /// <summary>The tables that are ours in a raw schema.</summary>
    public static IReadOnlyList<string> OurRawTables { get; } = [.. Dataset.All.Select(dataset => dataset.Name), HistoryTable];

    public IReadOnlyCollection<string> Applied(NpgsqlConnection connection) =>
        [.. AppliedIds(connection).Select(id => $"migrations/{id}.sql")];

    public void Store(NpgsqlConnection connection, ScriptFile script, TimeSpan elapsed) => noted(connection, script, elapsed);

    private List<string> AppliedIds(NpgsqlConnection connection)
    {
        var ids = new List<string>();
        var table = $"{Identifier.Quote(schema)}.{Identifier.Quote(HistoryTable)}";
        using var exists = new NpgsqlCommand("select to_regclass($1) is not null", connection)
        {
            Parameters = { new NpgsqlParameter { Value = table } },
        };
        if (exists.ExecuteScalar() is true)
        {
            using var history = new NpgsqlCommand($"""select "MigrationId" from {table}""", connection);
            using var reader = history.ExecuteReader();
            while (reader.Read())
            {
                ids.Add(reader.GetString(0));
            }
        }

        return ids;
    }
}
