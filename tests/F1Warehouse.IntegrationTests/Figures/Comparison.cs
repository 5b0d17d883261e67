using System.Globalization;
using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.Oracle;
using F1Warehouse.Oracle.Figures;
using Npgsql;

namespace F1Warehouse.IntegrationTests.Figures;

/// <summary>Compares every value of every mart with what the CSV files say.</summary>
internal static class Comparison
{
    /// <param name="connection">One whose search path leads to the marts.</param>
    /// <param name="folder">The CSV files.</param>
    /// <param name="cancellation">The test's.</param>
    /// <returns>All that differs; also columns that only one side knows.</returns>
    public static async Task<List<Difference>> DifferencesAsync(NpgsqlConnection connection, string folder, CancellationToken cancellation)
    {
        var differences = new List<Difference>();
        foreach (var mart in ExpectedMarts.Of(folder, Path.Combine(Repository.Root, "database", "seeds")))
        {
            differences.AddRange(Compare(mart, await MartRows.ReadAsync(connection, mart, cancellation)));
        }

        return differences;
    }

    private static IEnumerable<Difference> Compare(Mart expected, MartRows actual)
    {
        foreach (var column in expected.Columns.Except(actual.Columns))
        {
            yield return new Difference(expected.Name, "every row", column, "a column", "none");
        }

        foreach (var column in actual.Columns.Except(expected.Columns))
        {
            yield return new Difference(expected.Name, "every row", column, "no such column: F1Warehouse.Oracle does not compute it", "a column");
        }

        foreach (var key in expected.Rows.Keys.Union(actual.Rows.Keys))
        {
            if (!expected.Rows.TryGetValue(key, out var wanted) || !actual.Rows.TryGetValue(key, out var found))
            {
                var isWanted = expected.Rows.ContainsKey(key);
                yield return new Difference(expected.Name, key, "*", isWanted ? "a row" : "no row", isWanted ? "none" : "a row");
                continue;
            }

            foreach (var column in expected.Columns.Intersect(actual.Columns).Where(column => Shown(wanted[column]) != Shown(found[column])))
            {
                yield return new Difference(expected.Name, key, column, Shown(wanted[column]), Shown(found[column]));
            }
        }
    }

    // Numbers by value, whatever their type and scale.
    private static string Shown(object? value) => value switch
    {
        null => "null",
        int or long or decimal or double => Convert.ToDecimal(value, CultureInfo.InvariantCulture).ToString("0.############", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeOnly time => Shown(time.ToTimeSpan()),
        TimeSpan time => time.ToString("c", CultureInfo.InvariantCulture),
        bool truth => truth ? "true" : "false",
        string text => $"'{text}'",
        _ => throw new NotSupportedException($"a value of type {value.GetType().Name}"),
    };
}
