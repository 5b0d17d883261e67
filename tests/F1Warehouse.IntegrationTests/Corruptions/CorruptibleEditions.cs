using F1Warehouse.IntegrationTests.Infrastructure;
using Xunit;

namespace F1Warehouse.IntegrationTests.Corruptions;

/// <summary>The editions that are corrupted, each prepared when it is first asked for.</summary>
public sealed class CorruptibleEditions : IAsyncLifetime
{
    private readonly Dictionary<string, CorruptibleEdition> editions = [];

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    internal async Task<CorruptibleEdition> OfAsync(string name, TestServer server, CancellationToken cancellation)
    {
        if (!editions.TryGetValue(name, out var edition))
        {
            editions.Add(name, edition = await CorruptibleEdition.CreateAsync(name, server, cancellation));
        }

        return edition;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var edition in editions.Values)
        {
            await edition.DisposeAsync();
        }
    }
}
