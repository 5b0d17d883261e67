using System.Text.RegularExpressions;
using Xunit;

namespace F1Warehouse.Tests.Modeling;

/// <summary>
/// A foreign key locks the table that it refers to until its model is complete. Models that run side by side and lock the
/// same tables in different orders would wait for each other.
/// </summary>
public sealed partial class LockOrderTests
{
    [Fact]
    public void All_models_refer_to_tables_in_one_order()
    {
        var open = Directory.EnumerateFiles(Path.Combine(Repository.Root, "database", "models"), "*.sql", SearchOption.AllDirectories)
            .Select(path => Reference().Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value).ToList())
            .Where(tables => tables.Count > 0).ToList();
        Assert.NotEmpty(open);
        // One order exists as long as some table is referred to before all others.
        while (open.Count > 0)
        {
            var first = open.Select(tables => tables[0]).FirstOrDefault(table => open.TrueForAll(tables => tables.IndexOf(table) <= 0));
            Assert.True(first is not null, $"foreign keys in different orders: {string.Join("; ", open.Select(tables => string.Join(", ", tables)))}");
            open = [.. open.Select(tables => tables.Where(table => table != first).ToList()).Where(tables => tables.Count > 0)];
        }
    }

    [GeneratedRegex(@"\breferences (\w+)")]
    private static partial Regex Reference();
}
