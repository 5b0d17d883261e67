using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.Raw;
using Npgsql;

namespace F1Warehouse.IntegrationTests.Loading;

/// <summary>A schema with the raw tables, as the load stage prepares it.</summary>
internal static class CandidateSchema
{
    public const string Name = "public__next";

    public static async Task CreateAsync(NpgsqlDataSource database, string schema, CancellationToken cancellation)
    {
        var folder = Path.Combine(Repository.Root, "database", "migrations");
        var scripts = Directory.GetFiles(folder, "*.sql").Order(StringComparer.Ordinal);
        var migrations = string.Concat(await Task.WhenAll(scripts.Select(script => File.ReadAllTextAsync(script, cancellation))));
        await using var create = database.CreateCommand(
            $"create schema {schema}; set search_path = {schema}; {migrations}; reset search_path");
        await create.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>The columns that come from a file, for a select list.</summary>
    public static string ColumnsOf(Dataset dataset) => string.Join(", ", dataset.Columns.Select(column => column.ColumnName));
}
