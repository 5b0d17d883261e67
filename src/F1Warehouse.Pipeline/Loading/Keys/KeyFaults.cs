using CsvHelper;
using F1Warehouse.Pipeline.Loading.Copying;
using F1Warehouse.Pipeline.Loading.Reading;
using F1Warehouse.Pipeline.Sessions;
using F1Warehouse.Sql;
using Npgsql;

namespace F1Warehouse.Pipeline.Loading.Keys;

/// <summary>
/// Finds the lines that break primary and foreign keys: PostgreSQL names the values, the files are read once more for
/// their lines. Rows that were left out for other reasons are in no table and are not blamed again.
/// </summary>
internal sealed class KeyFaults(NpgsqlConnection connection, string schema, TableKeys keys, LoadPlan plan)
{
    // A finding shows 20 lines of a file; more values than these cannot be needed for them.
    private const int MaxValues = 1000;

    public async Task FindAsync(CancellationToken cancellation)
    {
        foreach (var load in plan.Loads.Where(load => !load.Faults.IsBroken))
        {
            var primary = keys.PrimaryKeyOf(load.Dataset.Name);
            var columns = string.Join(", ", primary.Columns.Select(Identifier.Quote));
            var twice = await ValuesAsync(
                $"""
                select concat_ws(', ', {columns}) from {Table(load)}
                group by {columns} having count(*) > 1 limit {MaxValues}
                """, cancellation);
            Locate(load, primary, twice, (_, firstLine) =>
                firstLine is null ? null : $"expected a key of its own, line {firstLine} has the same");
            foreach (var foreign in keys.ForeignKeysOf(load.Dataset.Name))
            {
                await FindOrphansAsync(load, foreign, cancellation);
            }
        }
    }

    private async Task FindOrphansAsync(DatasetLoad load, TableKey foreign, CancellationToken cancellation)
    {
        var parent = plan.Loads.Find(other => other.Dataset.Name == foreign.Parent);
        if (parent is null || parent.Faults.RejectedKeys is not { } rejected)
        {
            return;
        }

        var column = Identifier.Quote(foreign.Columns[0]);
        var key = Identifier.Quote(keys.PrimaryKeyOf(foreign.Parent!).Columns[0]);
        // A join: with "not exists" Citus does not bring a spread and an ordinary table together.
        var orphans = await ValuesAsync(
            $"""
            select distinct child.{column}::text from {Table(load)} as child
            left join {Table(parent)} as parent on parent.{key} = child.{column}
            where child.{column} is not null and child.{column} <> all (string_to_array($1, ',')::int[]) and parent.{key} is null
            limit {MaxValues}
            """, cancellation, string.Join(',', rejected));
        Locate(load, foreign, orphans, (header, _) => $"expected a {header} that {parent.Dataset.FileName} has");
    }

    private string Table(DatasetLoad load) => $"{Identifier.Quote(schema)}.{Identifier.Quote(load.Dataset.Name)}";

    private async Task<HashSet<string>> ValuesAsync(string sql, CancellationToken cancellation, params object[] parameters) =>
        [.. await Statements.ReadAsync(connection, sql, row => row.GetString(0), cancellation, parameters)];

    /// <param name="load">The dataset whose file has the values.</param>
    /// <param name="key">The key that they break.</param>
    /// <param name="values">The values.</param>
    /// <param name="expect">From the header and the first line with the same value: what was expected; null = no fault.</param>
    private static void Locate(DatasetLoad load, TableKey key, HashSet<string> values, Func<string, long?, string?> expect)
    {
        if (values.Count == 0)
        {
            return;
        }

        var columns = key.Columns
            .Select(name => load.Columns.Columns.First(column => column.Column.ColumnName == name)).ToList();
        var header = string.Join(", ", columns.Select(column => column.Column.CsvHeader));
        try
        {
            Locate(load, columns, header, values, expect);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            load.Faults.Changed(load.File.Change() ?? "changed");
        }
    }

    private static void Locate(
        DatasetLoad load, List<MappedColumn> columns, string header, HashSet<string> values, Func<string, long?, string?> expect)
    {
        var firstLines = new Dictionary<string, long>();
        using var reader = CsvFormat.OpenCountingLines(load.File.Open(0, load.File.Length));
        reader.Read();
        while (reader.Read())
        {
            if (ValueOf(reader, columns) is not { } value || !values.Contains(value))
            {
                continue;
            }

            long? firstLine = firstLines.TryGetValue(value, out var line) ? line : null;
            firstLines.TryAdd(value, reader.LineNumber);
            if (expect(header, firstLine) is { } expected)
            {
                load.Findings.AddAtLine(reader.ByteOffset, reader.LineNumber, header, value, expected);
            }
        }
    }

    private static string? ValueOf(CsvReader record, List<MappedColumn> columns)
    {
        var parts = new int[columns.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!Tolerance.TryReadKey(record.GetSpan(columns[i].Field), out parts[i]))
            {
                return null;
            }
        }

        return string.Join(", ", parts);
    }
}
