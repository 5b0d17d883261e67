using System.Globalization;
using F1Warehouse.IntegrationTests.Infrastructure;

namespace F1Warehouse.IntegrationTests.Documents;

/// <summary>A query's result as lines of cells between bars: the column names, then the rows.</summary>
internal static class ResultTable
{
    /// <summary>What psql's aligned form shows.</summary>
    public static List<string> Parse(string aligned) =>
        [.. aligned.TrimEnd().Split('\n').Where(line => !line.StartsWith("---", StringComparison.Ordinal))
            .Select(line => string.Join('|', line.Split('|').Select(cell => cell.Trim())))];

    /// <summary>What the database answers.</summary>
    public static async Task<List<string>> ReadAsync(TestDatabase database, string sql, CancellationToken cancellation)
    {
        await using var command = database.DataSource.CreateCommand(sql);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        List<string> lines = [string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetName))];
        while (await reader.ReadAsync(cancellation))
        {
            lines.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount)
                .Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        }

        return lines;
    }
}
