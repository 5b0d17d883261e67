using F1Warehouse.IntegrationTests.Infrastructure;
using Xunit;

namespace F1Warehouse.IntegrationTests.Publishing;

/// <summary>A warehouse with a first release, small enough to be published in a moment, and candidates that differ by a marker.</summary>
internal sealed class PublishFixture : IAsyncDisposable
{
    private readonly TestData data = new();
    private int marker = 10_000;

    private PublishFixture(TestScripts scripts, TestWarehouse warehouse) => (Scripts, Warehouse) = (scripts, warehouse);

    public TestScripts Scripts { get; }

    public TestWarehouse Warehouse { get; }

    public TestDatabase Database => Warehouse.Database;

    public string DataFolder => data.Folder;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <param name="server">The server of the test run.</param>
    /// <param name="scripts">Other scripts than those with the marker; disposed with this.</param>
    public static async Task<PublishFixture> PublishedAsync(TestServer server, TestScripts? scripts = null)
    {
        var own = scripts ?? TestScripts.WithMarker();
        var fixture = new PublishFixture(own, await TestWarehouse.CreateAsync(server, Cancellation, own.Folder));
        await fixture.Warehouse.MigrateAsync(Cancellation);
        await fixture.PublishNextAsync();
        return fixture;
    }

    /// <summary>A verified candidate with a new marker.</summary>
    public async Task PrepareNextAsync()
    {
        data.Append("status.csv", $"{marker++},\"Marker\"");
        await Warehouse.PrepareAsync(data.Folder, Cancellation);
    }

    public async Task PublishNextAsync()
    {
        await PrepareNextAsync();
        await Warehouse.PublishAsync(Cancellation);
    }

    /// <summary>The marker that readers of the mart see: 10,000 for the first release, rising.</summary>
    public Task<int> LiveMarkerAsync() => Database.ScalarAsync<int>("select marker from dbt_schema_core_schema.dim_drivers", Cancellation);

    public Task ExecuteAsync(string sql) => Database.ExecuteAsync(sql, Cancellation);

    public Task<T> ScalarAsync<T>(string sql) => Database.ScalarAsync<T>(sql, Cancellation);

    public async ValueTask DisposeAsync()
    {
        await Warehouse.DisposeAsync();
        Scripts.Dispose();
        data.Dispose();
    }
}
