using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.Pipeline.Verifying;
using Npgsql;
using Xunit;

namespace F1Warehouse.IntegrationTests.Models;

/// <summary>The sample, loaded and modeled once for the tests that ask it questions; it stays a candidate.</summary>
public sealed class SampleWarehouse(TestServer server) : IAsyncLifetime
{
    private TestWarehouse? warehouse;

    /// <summary>All verification queries of the repository.</summary>
    internal static IReadOnlyList<VerificationQuery> Rules { get; } = VerificationQuery.ReadAll(
        new Pipeline.Scripts.DatabaseFolder(Path.Combine(Repository.Root, "database")));

    public async ValueTask InitializeAsync()
    {
        warehouse = await TestWarehouse.CreateAsync(server, TestContext.Current.CancellationToken);
        await warehouse.MigrateAsync(TestContext.Current.CancellationToken);
        await warehouse.LoadAsync(TestWarehouse.SampleFolder, TestContext.Current.CancellationToken);
        await warehouse.ModelAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A connection that sees what a verification query sees.</summary>
    public Task<NpgsqlConnection> ConnectAsync(CancellationToken cancellation) => EnterAsync(warehouse!, cancellation);

    /// <summary>A connection that sees what a verification query of a warehouse's candidate sees.</summary>
    internal static async Task<NpgsqlConnection> EnterAsync(TestWarehouse warehouse, CancellationToken cancellation)
    {
        var connection = await warehouse.Database.DataSource.OpenConnectionAsync(cancellation);
        await using var settings = new NpgsqlCommand(
            "select set_config('search_path', $1, false), set_config('f1_warehouse.release_id', max(release_id)::text, false) from f1_warehouse.releases",
            connection)
        {
            Parameters = { new NpgsqlParameter { Value = $"{warehouse.Context.Schemas.Candidate.SearchPath()}, f1_warehouse" } },
        };
        await settings.ExecuteNonQueryAsync(cancellation);
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        if (warehouse is not null)
        {
            await warehouse.DisposeAsync();
        }
    }
}
