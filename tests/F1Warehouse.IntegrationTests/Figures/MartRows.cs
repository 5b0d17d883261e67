using System.Text.Json;
using F1Warehouse.Oracle.Figures;
using Npgsql;

namespace F1Warehouse.IntegrationTests.Figures;

/// <summary>What a mart holds.</summary>
internal sealed record MartRows(IReadOnlyList<string> Columns, IReadOnlyDictionary<string, IReadOnlyDictionary<string, object?>> Rows)
{
    /// <param name="connection">One whose search path leads to the mart.</param>
    /// <param name="mart">Its name and key.</param>
    /// <param name="cancellation">The test's.</param>
    public static async Task<MartRows> ReadAsync(NpgsqlConnection connection, Mart mart, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"select * from {mart.Name}", connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        string[] columns = [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
        var rows = new Dictionary<string, IReadOnlyDictionary<string, object?>>();
        while (await reader.ReadAsync(cancellation))
        {
            var row = columns.Select((column, field) => (column, Value: ValueOf(reader, field))).ToDictionary(cell => cell.column, cell => cell.Value);
            rows.Add(string.Join('/', mart.Key.Select(column => row[column])), row);
        }

        return new MartRows(columns, rows);
    }

    private static object? ValueOf(NpgsqlDataReader reader, int field) =>
        reader.IsDBNull(field) ? null
        : reader.GetDataTypeName(field) switch
        {
            "date" => reader.GetFieldValue<DateOnly>(field),
            "json" or "jsonb" => Text(reader.GetString(field)),
            _ => reader.GetValue(field),
        };

    private static string Text(string json)
    {
        using var document = JsonDocument.Parse(json);
        return JsonObject.Text(document.RootElement.EnumerateObject().Select(member => (member.Name, member.Value.GetDecimal())));
    }
}
