using F1Warehouse.EmbeddedPostgres;
using Npgsql;
using Xunit;

[assembly: AssemblyFixture(typeof(F1Warehouse.IntegrationTests.Infrastructure.TestServer))]

namespace F1Warehouse.IntegrationTests.Infrastructure;

/// <summary>
/// The PostgreSQL server of the test run: the one that <c>F1W_TEST_SERVER</c> (a connection string of a superuser) names,
/// else an embedded one of its own, which goes with the run.
/// </summary>
public sealed class TestServer : IAsyncLifetime
{
    private TemporaryServer? server;

    /// <summary>A connection string to the server's database <c>postgres</c>.</summary>
    public string ConnectionString { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable("F1W_TEST_SERVER") is { Length: > 0 } named)
        {
            ConnectionString = named;
            return;
        }

        await TemporaryServer.SweepAsync();
        server = new TemporaryServer();
        ConnectionString = ToConnectionString(await server.Server.StartAsync(TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (server is not null)
        {
            await server.DisposeAsync();
        }
    }

    internal static string ToConnectionString(EmbeddedServerAddress address) => new NpgsqlConnectionStringBuilder
    {
        Host = address.Host,
        Port = address.Port,
        Username = address.UserName,
        Password = address.Password,
        Database = "postgres",
    }.ConnectionString;
}
