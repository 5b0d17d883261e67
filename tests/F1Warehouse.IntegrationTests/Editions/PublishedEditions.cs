using F1Warehouse.IntegrationTests.Editions;
using F1Warehouse.IntegrationTests.Infrastructure;
using Xunit;

[assembly: AssemblyFixture(typeof(PublishedEditions))]

namespace F1Warehouse.IntegrationTests.Editions;

/// <summary>Every edition, published once for all tests that only read it.</summary>
public sealed class PublishedEditions : IAsyncLifetime
{
    private readonly SemaphoreSlim once = new(1);
    private readonly Dictionary<string, PublishedEdition> editions = [];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    /// <summary>An edition that the program took without a complaint; skips the test where the edition is not there.</summary>
    internal async Task<PublishedEdition> OfAsync(string name, TestServer server, CancellationToken cancellation)
    {
        await once.WaitAsync(cancellation);
        try
        {
            if (!editions.TryGetValue(name, out var edition))
            {
                editions.Add(name, edition = await PublishedEdition.CreateAsync(name, server, cancellation));
            }

            Assert.True(edition.Run.ExitCode == 0, $"{name}: {edition.Run}");
            return edition;
        }
        finally
        {
            once.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var edition in editions.Values)
        {
            await edition.DisposeAsync();
        }

        once.Dispose();
    }
}
