using F1Warehouse.IntegrationTests.Infrastructure;
using Npgsql;
using Xunit;

namespace F1Warehouse.IntegrationTests.Distribution;

/// <summary>
/// A database of one test's own on every node of a Citus cluster, dropped with it. <c>F1W_TEST_CITUS</c> is a connection string of a
/// superuser to a database of the coordinator which knows its workers, where nobody needs a password from node to node.
/// </summary>
internal sealed class ClusterDatabase : IAsyncDisposable
{
    private const string Variable = "F1W_TEST_CITUS";

    // A node that one database is just learning of refuses another one's question.
    private static readonly SemaphoreSlim making = new(1);

    private readonly IReadOnlyList<(string Host, int Port)> nodes;
    private readonly string coordinator;

    private ClusterDatabase(string coordinator, IReadOnlyList<(string Host, int Port)> nodes, string name)
    {
        (this.coordinator, this.nodes, Name) = (coordinator, nodes, name);
        ConnectionString = On(nodes[0], name);
    }

    public string Name { get; }

    /// <summary>To the coordinator.</summary>
    public string ConnectionString { get; }

    /// <summary>To the first worker.</summary>
    public string Worker => On(nodes[1], Name);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Skips the test where no cluster is named.</summary>
    public static async Task<ClusterDatabase> CreateAsync()
    {
        var coordinator = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipUnless(coordinator is { Length: > 0 }, $"there is no Citus here: {Variable} names a coordinator with its workers");
        var nodes = await NodesAsync(coordinator);
        var database = new ClusterDatabase(coordinator, nodes, $"test_{Guid.NewGuid():N}");
        await making.WaitAsync(Cancellation);
        try
        {
            await database.MakeAsync();
            return database;
        }
        finally
        {
            making.Release();
        }
    }

    public static async Task ExecuteAsync(string connectionString, params string[] statements)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(Cancellation);
        foreach (var statement in statements)
        {
            await using var command = new NpgsqlCommand(statement, connection) { CommandTimeout = 300 };
            await command.ExecuteNonQueryAsync(Cancellation);
        }
    }

    public static async Task<T> ScalarAsync<T>(string connectionString, string query)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false }.ConnectionString);
        await connection.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand(query, connection) { CommandTimeout = 300 };
        return (T)(await command.ExecuteScalarAsync(Cancellation))!;
    }

    /// <summary>The program on the coordinator.</summary>
    public async Task<FinishedProgram> RunAsync(string verb, params string[] arguments)
    {
        using var program = new ProductProgram(ConnectionString);
        return await program.RunAsync(verb, arguments, Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var node in nodes)
        {
            await ExecuteAsync(On(node, "postgres"), "set citus.enable_create_database_propagation = off", $"drop database if exists {Name} with (force)");
        }
    }

    private async Task MakeAsync()
    {
        foreach (var node in nodes)
        {
            await ExecuteAsync(On(node, "postgres"), "set citus.enable_create_database_propagation = off", $"create database {Name} template template0 encoding 'UTF8'");
            await ExecuteAsync(On(node, Name), "create extension citus");
        }

        await ExecuteAsync(
            ConnectionString,
            [
                $"select citus_set_coordinator_host('{nodes[0].Host}', {nodes[0].Port})",
                .. nodes.Skip(1).Select(node => $"select citus_add_node('{node.Host}', {node.Port})"),
            ]);
    }

    private static async Task<IReadOnlyList<(string Host, int Port)>> NodesAsync(string coordinator)
    {
        await using var connection = new NpgsqlConnection(coordinator);
        await connection.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand("select nodename, nodeport from pg_dist_node where noderole = 'primary' order by groupid", connection);
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        var nodes = new List<(string Host, int Port)>();
        while (await reader.ReadAsync(Cancellation))
        {
            nodes.Add((reader.GetString(0), reader.GetInt32(1)));
        }

        return nodes.Count > 2 ? nodes : throw new InvalidOperationException($"{Variable}: expected a coordinator and two workers in pg_dist_node, found {nodes.Count} nodes");
    }

    private string On((string Host, int Port) node, string database) =>
        new NpgsqlConnectionStringBuilder(coordinator) { Host = node.Host, Port = node.Port, Database = database, Pooling = false }.ConnectionString;
}
