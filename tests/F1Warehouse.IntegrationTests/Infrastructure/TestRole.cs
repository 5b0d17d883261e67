using Npgsql;
using Xunit;

namespace F1Warehouse.IntegrationTests.Infrastructure;

/// <summary>A role of a test's own, dropped with it and all its databases.</summary>
internal sealed class TestRole : IAsyncDisposable
{
    private readonly TestServer server;
    private readonly string name;

    private TestRole(TestServer server, string name)
    {
        this.server = server;
        this.name = name;
        ConnectionString = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Username = name, Password = name, Pooling = false }.ConnectionString;
    }

    public string ConnectionString { get; }

    public string Name => name;

    public static async Task<TestRole> CreateAsync(TestServer server, string attributes)
    {
        var name = $"test_{Guid.NewGuid():N}";
        await using var admin = NpgsqlDataSource.Create(server.ConnectionString);
        await using var create = admin.CreateCommand($"create role {name} login password '{name}' {attributes}");
        await create.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        return new TestRole(server, name);
    }

    public async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The databases that the role owns, by the order of their making.</summary>
    public async Task<string[]> DatabasesAsync()
    {
        await using var admin = NpgsqlDataSource.Create(server.ConnectionString);
        await using var command = admin.CreateCommand($"select array(select datname::text from pg_database where datdba = '{name}'::regrole order by oid)");
        return (string[])(await command.ExecuteScalarAsync(CancellationToken.None))!;
    }

    public async ValueTask DisposeAsync()
    {
        await using var admin = NpgsqlDataSource.Create(server.ConnectionString);
        foreach (var database in await DatabasesAsync())
        {
            await using var drop = admin.CreateCommand($"drop database if exists {database} with (force)");
            await drop.ExecuteNonQueryAsync();
        }

        await using var last = admin.CreateCommand($"drop role {name}");
        await last.ExecuteNonQueryAsync();
    }
}
