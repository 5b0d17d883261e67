using F1Warehouse.IntegrationTests.Infrastructure;
using Xunit;

namespace F1Warehouse.IntegrationTests.Verifying;

/// <summary>The sample, published once.</summary>
public sealed class PublishedSample(TestServer server) : IAsyncLifetime
{
    private TestWarehouse? warehouse;

    public TestDatabase Database => warehouse!.Database;

    public async ValueTask InitializeAsync()
    {
        warehouse = await TestWarehouse.CreateAsync(server, TestContext.Current.CancellationToken);
        await warehouse.RunAsync(TestWarehouse.SampleFolder, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (warehouse is not null)
        {
            await warehouse.DisposeAsync();
        }
    }
}
