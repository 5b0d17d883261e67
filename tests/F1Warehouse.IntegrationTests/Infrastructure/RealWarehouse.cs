using Xunit;

[assembly: AssemblyFixture(typeof(F1Warehouse.IntegrationTests.Infrastructure.RealWarehouse))]

namespace F1Warehouse.IntegrationTests.Infrastructure;

/// <summary>The real data, published once for all tests that only read them.</summary>
public sealed class RealWarehouse : IAsyncLifetime
{
    private readonly SemaphoreSlim once = new(1);
    private TestWarehouse? warehouse;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>Its database; skips the test where the real data are not there.</summary>
    public async Task<TestDatabase> DatabaseAsync(TestServer server, CancellationToken cancellation)
    {
        var folder = RealData.FolderOrSkip();
        await once.WaitAsync(cancellation);
        try
        {
            if (warehouse is null)
            {
                var candidate = await TestWarehouse.CreateAsync(server, cancellation);
                await candidate.RunAsync(folder, cancellation);
                warehouse = candidate;
            }

            return warehouse.Database;
        }
        finally
        {
            once.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (warehouse is not null)
        {
            await warehouse.DisposeAsync();
        }

        once.Dispose();
    }
}
