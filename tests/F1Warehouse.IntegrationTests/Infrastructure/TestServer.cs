using F1Warehouse.IntegrationTests.Infrastructure;
using Npgsql;
using Xunit;

[assembly: AssemblyFixture(typeof(TestServer))]

namespace F1Warehouse.IntegrationTests.Infrastructure;

/// <summary>
/// The PostgreSQL server of the test run: the one that <c>F1W_TEST_SERVER</c> (a connection string of a superuser) names,
/// else an embedded one of its own.
/// </summary>
public sealed class TestServer : IAsyncLifetime
{
    /// <summary>A connection string to the server's database <c>postgres</c>.</summary>
    public string ConnectionString { get; private set; } = "";

    public ValueTask InitializeAsync()
    {
        ConnectionString = Environment.GetEnvironmentVariable("F1W_TEST_SERVER")
            ?? throw new InvalidOperationException("F1W_TEST_SERVER is not set");
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        return ValueTask.CompletedTask;
    }
}
