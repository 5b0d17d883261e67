using System.Security.Cryptography;
using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.Pipeline.Loading;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Raw;
using Xunit;

namespace F1Warehouse.IntegrationTests.Loading;

public sealed class RealDataTests(TestServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Every_table_holds_what_psql_copies_from_the_same_file(int workers)
    {
        var folder = RealData.FolderOrSkip();
        await using var database = await TestDatabase.CreateAsync(server, Cancellation);
        await CandidateSchema.CreateAsync(database.DataSource, CandidateSchema.Name, Cancellation);
        var events = new RecordedEvents();

        var files = await new CsvLoader(database.DataSource, events).LoadAsync(folder, CandidateSchema.Name, workers, Cancellation);

        var expected = Dataset.All.Where(dataset => !dataset.IsOptional || File.Exists(Path.Combine(folder, dataset.FileName))).ToList();
        Assert.Equal(expected.Select(dataset => dataset.Name).Order(), files.Select(file => file.Dataset.Name).Order());
        foreach (var file in files)
        {
            var table = $"{CandidateSchema.Name}.{file.Dataset.Name}";
            // No field of these files holds a line break.
            Assert.Equal(File.ReadLines(file.Path).Count() - 1, file.Rows);
            Assert.Equal(file.Rows, await database.ScalarAsync<long>($"select count(loaded_at) from {table}", Cancellation));
            var reference = await CopyAsPsqlAsync(database, file);
            Assert.Equal(
                await FingerprintAsync(database, reference, file.Dataset), await FingerprintAsync(database, table, file.Dataset));
            var bytes = await File.ReadAllBytesAsync(file.Path, Cancellation);
            Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), file.Sha256);
        }

        var planned = events.All.OfType<LoadPlanned>().Single().Files;
        Assert.Equal(files.Select(file => file.Dataset.Name), planned.Select(file => file.Dataset.Name));
        Assert.Equal(files, files.OrderByDescending(file => file.Dataset.IsReferenced).ThenByDescending(file => file.Bytes));
        Assert.Equal(expected.Count, events.All.OfType<DatasetLoaded>().Count());
        Assert.Equal(Dataset.All.Count - expected.Count, events.Warnings.Count);
    }

    [Fact]
    public async Task Keys_stand_after_the_load_as_before()
    {
        var folder = RealData.FolderOrSkip();
        await using var database = await TestDatabase.CreateAsync(server, Cancellation);
        await CandidateSchema.CreateAsync(database.DataSource, CandidateSchema.Name, Cancellation);
        const string Keys = $"""
            select string_agg(
                conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated,
                '; ' order by conrelid::regclass::text,
                conname)
            from pg_constraint where connamespace = '{CandidateSchema.Name}'::regnamespace
            """;
        var before = await database.ScalarAsync<string>(Keys, Cancellation);

        await new CsvLoader(database.DataSource, new RecordedEvents()).LoadAsync(folder, CandidateSchema.Name, 2, Cancellation);

        Assert.Equal(before, await database.ScalarAsync<string>(Keys, Cancellation));
    }

    private static async Task<string> CopyAsPsqlAsync(TestDatabase database, LoadedFile file)
    {
        var table = $"reference.{file.Dataset.Name}";
        await database.ExecuteAsync(
            $"""
            create schema if not exists reference;
            create table {table} (like {CandidateSchema.Name}.{file.Dataset.Name} including defaults)
            """,
            Cancellation);
        await using var connection = await database.DataSource.OpenConnectionAsync(Cancellation);
        await using var copy = await connection.BeginTextImportAsync(
            $"copy {table} ({CandidateSchema.ColumnsOf(file.Dataset)}) from stdin with (format csv, header, null '\\N')",
            Cancellation);
        await copy.WriteAsync(await File.ReadAllTextAsync(file.Path, Cancellation));
        return table;
    }

    /// <summary>The same for the same rows in any order. As text: numeric 1.0 equals 1.00, but is not stored alike.</summary>
    private static Task<decimal> FingerprintAsync(TestDatabase database, string table, Dataset dataset)
    {
        var rows = $"select {CandidateSchema.ColumnsOf(dataset)} from {table}";
        return database.ScalarAsync<decimal>($"select sum(hashtextextended(row::text, 0)) from ({rows}) as row", Cancellation);
    }
}
