using CsCheck;
using F1Warehouse.Pipeline.Loading;
using F1Warehouse.Raw;
using Xunit;

namespace F1Warehouse.IntegrationTests.Loading.Properties;

public sealed class DamageTests(LoadFixture fixture) : IClassFixture<LoadFixture>, IDisposable
{
    private readonly TinyData data = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task A_damaged_file_is_loaded_exactly_as_it_is_or_refused()
    {
        var good = Dataset.All.ToDictionary(dataset => dataset, dataset => data.ReadBytes(dataset.Name));
        await Gen.Select(Gen.OneOf(Dataset.All.ToArray()), Damage.Any.Array[1, 3], Gen.OneOf(32, 1 << 20)).SampleAsync(
            async (dataset, damages, rangeBytes) =>
            {
                data.Write(dataset.Name, damages.Aggregate(good[dataset], (file, damage) => damage.Spoil(file)));
                // Long enough for any load here; only one that hangs is stopped.
                using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
                patience.CancelAfter(TimeSpan.FromMinutes(2));
                var schema = await fixture.CreateSchemaAsync();
                try
                {
                    var loader = new CsvLoader(fixture.Database.DataSource, new RecordedEvents()) { RangeBytes = rangeBytes };
                    await loader.LoadAsync(data.Folder, schema, 2, patience.Token);
                    await AssertHoldsAsync(schema, dataset, PlainCsv.Read(data.ReadBytes(dataset.Name)));
                }
                catch (CsvDataException refused)
                {
                    Assert.NotEmpty(refused.Findings);
                    Assert.All(refused.Message.Split('\n'), line => Assert.Contains(".csv", line, StringComparison.Ordinal));
                }

                data.Write(dataset.Name, good[dataset]);
                await fixture.Database.ExecuteAsync($"drop schema {schema} cascade", Cancellation);
            },
            iter: PropertyCases.Count,
            threads: 1,
            print: sample => $"{sample.Item1}: {string.Join<Damage>("; ", sample.Item2)}; in parts of {sample.Item3}");
    }

    private async Task AssertHoldsAsync(string schema, Dataset dataset, List<List<string>> records)
    {
        var columns = dataset.Columns.Select(column => $"{column.ColumnName} text");
        await fixture.Database.ExecuteAsync($"create table {schema}.expected ({string.Join(", ", columns)})", Cancellation);
        await CopyAsync($"{schema}.expected", dataset, records);
        var types = await fixture.Database.ScalarAsync<string>(
            $"""
            select string_agg(format('e.%I::%s', column_name, data_type), ', ' order by ordinal_position)
            from information_schema.columns
            where table_schema = '{schema}' and table_name = '{dataset.Name}' and column_name <> 'loaded_at'
            """,
            Cancellation);
        var loaded = $"select row({CandidateSchema.ColumnsOf(dataset)})::text from {schema}.{dataset.Name}";
        var expected = $"select row({types})::text from {schema}.expected as e";
        Assert.Equal(0, await fixture.Database.ScalarAsync<long>(
            $"select count(*) from (({loaded} except all {expected}) union all ({expected} except all {loaded})) as other",
            Cancellation));
    }

    private async Task CopyAsync(string table, Dataset dataset, List<List<string>> records)
    {
        var fields = dataset.Columns.Select(column => records[0].FindIndex(header => IsHeader(header, column))).ToList();
        await using var connection = await fixture.Database.DataSource.OpenConnectionAsync(Cancellation);
        await using var copy = await connection.BeginBinaryImportAsync($"copy {table} from stdin (format binary)", Cancellation);
        foreach (var record in records.Skip(1))
        {
            await copy.WriteRowAsync(Cancellation, [.. fields.Select(field => ValueOf(record, field))]);
        }

        await copy.CompleteAsync(Cancellation);
    }

    private static bool IsHeader(string header, DatasetColumn column) =>
        string.Equals(header.Trim(), column.CsvHeader, StringComparison.OrdinalIgnoreCase);

    // A damaged header may be that of no column, and a column that an edition may lack is null then.
    private static string? ValueOf(List<string> record, int field) =>
        field >= 0 && field < record.Count && record[field] is not ("" or "\\N") ? record[field] : null;
}
