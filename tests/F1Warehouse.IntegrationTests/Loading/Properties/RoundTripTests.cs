using CsCheck;
using F1Warehouse.Pipeline.Loading;
using F1Warehouse.Raw;
using Xunit;

namespace F1Warehouse.IntegrationTests.Loading.Properties;

public sealed class RoundTripTests(LoadFixture fixture) : IClassFixture<LoadFixture>, IDisposable
{
    private readonly TinyData data = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task Random_rows_of_every_dataset_are_read_back_as_they_were_written()
    {
        string? schema = null;
        await Gen.Select(RandomRows.OfAllDatasets, CsvDialect.Any).SampleAsync(
            async (tables, dialect) =>
            {
                foreach (var (dataset, rows) in tables)
                {
                    data.Write(dataset.Name, dialect.Write([.. dataset.Columns.Select(column => column.CsvHeader)], rows));
                }

                // A load leaves the keys as it found them, unless it fails; then the next one takes a new schema.
                var candidate = schema ?? await fixture.CreateSchemaAsync();
                schema = null;
                var loader = new CsvLoader(fixture.Database.DataSource, new RecordedEvents()) { RangeBytes = dialect.RangeBytes };
                await loader.LoadAsync(data.Folder, candidate, 2, Cancellation);

                foreach (var (dataset, rows) in tables)
                {
                    Assert.Equal(
                        rows.Select(Shown).Order(StringComparer.Ordinal),
                        (await ReadAsync(candidate, dataset)).Select(Shown).Order(StringComparer.Ordinal));
                }

                await fixture.Database.ExecuteAsync(
                    $"truncate {string.Join(", ", Dataset.All.Select(dataset => $"{candidate}.{dataset.Name}"))}", Cancellation);
                schema = candidate;
            },
            iter: PropertyCases.Count, threads: 1);
    }

    private async Task<List<object?[]>> ReadAsync(string schema, Dataset dataset)
    {
        var rows = new List<object?[]>();
        await using var command = fixture.Database.DataSource.CreateCommand(
            $"select {CandidateSchema.ColumnsOf(dataset)} from {schema}.{dataset.Name}");
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        while (await reader.ReadAsync(Cancellation))
        {
            rows.Add([.. dataset.Columns.Select((column, field) => reader.IsDBNull(field) ? null
                : column.ClrType == typeof(DateOnly) ? reader.GetFieldValue<DateOnly>(field)
                : column.ClrType == typeof(TimeOnly) ? reader.GetFieldValue<TimeOnly>(field)
                : reader.GetValue(field))]);
        }

        return rows;
    }

    private static string Shown(IEnumerable<object?> row) => string.Join(
        '|', row.Select(cell => cell is null ? "null" : $"'{RandomRows.TextOf(cell)}'"));
}
