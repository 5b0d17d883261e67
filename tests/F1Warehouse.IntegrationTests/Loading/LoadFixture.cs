using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.Pipeline.Loading;
using F1Warehouse.Pipeline.Loading.Sources;
using F1Warehouse.Raw;
using Xunit;

namespace F1Warehouse.IntegrationTests.Loading;

/// <summary>A database of a test class, in which every load gets a schema of its own.</summary>
public sealed class LoadFixture(TestServer server) : IAsyncLifetime
{
    private TestDatabase? database;
    private int schemas;

    internal TestDatabase Database => database!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => database = await TestDatabase.CreateAsync(server, Cancellation);

    public async ValueTask DisposeAsync() => await Database.DisposeAsync();

    internal async Task<string> CreateSchemaAsync()
    {
        var schema = $"load_{Interlocked.Increment(ref schemas)}";
        await CandidateSchema.CreateAsync(Database.DataSource, schema, Cancellation);
        return schema;
    }

    internal async Task<LoadOutcome> LoadAsync(
        string source, int workers = 2, long? rangeBytes = null, IReadOnlyCollection<Dataset>? leftOut = null)
    {
        var schema = await CreateSchemaAsync();
        var events = new RecordedEvents();
        var loader = new CsvLoader(Database.DataSource, events);
        loader = rangeBytes is null ? loader : new CsvLoader(Database.DataSource, events) { RangeBytes = rangeBytes.Value };
        var plan = LoadPlan.Make(CsvSource.Open(source, leftOut ?? []), events);
        var files = await loader.LoadAsync(plan, schema, workers, Cancellation);
        return new LoadOutcome(schema, files, events);
    }

    /// <summary>The message lines of a load that must fail, with file names in place of paths.</summary>
    internal async Task<string[]> FaultsAsync(string source, int workers = 2, long? rangeBytes = null)
    {
        var refused = await Assert.ThrowsAsync<CsvDataException>(() => LoadAsync(source, workers, rangeBytes));
        return refused.Message.Replace(source + "/", "", StringComparison.Ordinal).Split('\n');
    }
}
