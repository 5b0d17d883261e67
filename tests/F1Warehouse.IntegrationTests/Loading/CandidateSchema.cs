using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.Raw;

namespace F1Warehouse.IntegrationTests.Loading;

/// <summary>A schema with the 14 raw tables, as the load stage prepares it.</summary>
internal static class CandidateSchema
{
    public const string Name = "public__next";

    public static async Task CreateAsync(TestDatabase database, string schema, CancellationToken cancellation)
    {
        var scripts = Directory.GetFiles(Path.Combine(Repository.Root, "database", "migrations"), "*.sql").Order(StringComparer.Ordinal);
        var migrations = string.Concat(await Task.WhenAll(scripts.Select(script => File.ReadAllTextAsync(script, cancellation))));
        await database.ExecuteAsync($"create schema {schema}; set search_path = {schema}; {migrations}; reset search_path", cancellation);
    }

    /// <summary>The columns that come from a file, for a select list.</summary>
    public static string ColumnsOf(Dataset dataset) => string.Join(", ", dataset.Columns.Select(column => column.ColumnName));
}
