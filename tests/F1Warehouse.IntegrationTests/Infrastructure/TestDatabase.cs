using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.IntegrationTests.Infrastructure;

/// <summary>A database of one test's own, dropped with it.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    // A test that waits longer waits in vain.
    private static readonly TimeSpan patience = TimeSpan.FromSeconds(90);

    /// <summary>The advisory locks of the database that asks, as a relation: <c>pg_locks</c> tells of all databases, where other tests run.</summary>
    public const string AdvisoryLocks =
        "(select * from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())) as advisory";

    private readonly TestServer server;

    private TestDatabase(TestServer server, string name)
    {
        this.server = server;
        Name = name;
        ConnectionString = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = name }.ConnectionString;
        DataSource = WarehouseDatabase.Open(ConnectionString);
    }

    public string Name { get; }

    public string ConnectionString { get; }

    public NpgsqlDataSource DataSource { get; }

    /// <param name="server">The server of the test run.</param>
    /// <param name="cancellation">The test's.</param>
    /// <param name="template">The database to copy, which nobody is connected to; null = an empty one.</param>
    public static async Task<TestDatabase> CreateAsync(TestServer server, CancellationToken cancellation, TestDatabase? template = null)
    {
        var name = $"test_{Guid.NewGuid():N}";
        var copied = template is null ? "" : $" template {template.Name} strategy file_copy";
        // Its sessions that rest would be in the way.
        template?.DataSource.Clear();
        await ExecuteAsync(server, $"create database {name}{copied}", cancellation);
        return new TestDatabase(server, name);
    }

    public async Task ExecuteAsync(string sql, CancellationToken cancellation)
    {
        await using var command = DataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public async Task<T> ScalarAsync<T>(string sql, CancellationToken cancellation)
    {
        await using var command = DataSource.CreateCommand(sql);
        return (T)(await command.ExecuteScalarAsync(cancellation))!;
    }

    /// <summary>Waits for something that another task brings about.</summary>
    /// <exception cref="TimeoutException">It does not happen.</exception>
    public static Task WaitUntilAsync(Func<bool> happened, CancellationToken cancellation) =>
        WaitUntilAsync(() => Task.FromResult(happened()), "what the test waits for", cancellation);

    /// <summary>Waits until a query gives true; false or an error for what does not exist yet means not yet.</summary>
    /// <exception cref="TimeoutException">It does not.</exception>
    public Task WaitUntilAsync(string query, CancellationToken cancellation) => WaitUntilAsync(
        async () =>
        {
            try
            {
                return await ScalarAsync<bool>(query, cancellation);
            }
            catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.UndefinedTable)
            {
                return false;
            }
        }, query, cancellation);

    /// <param name="happened">Whether it has.</param>
    /// <param name="what">For the exception.</param>
    /// <param name="cancellation">The test's.</param>
    /// <exception cref="TimeoutException">It does not happen.</exception>
    public static async Task WaitUntilAsync(Func<Task<bool>> happened, string what, CancellationToken cancellation)
    {
        for (var begun = DateTime.UtcNow; !await happened(); await Task.Delay(TimeSpan.FromMilliseconds(5), cancellation))
        {
            if (DateTime.UtcNow - begun > patience)
            {
                throw new TimeoutException($"not within {patience.TotalSeconds} seconds: {what}");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await DataSource.DisposeAsync();
        await ExecuteAsync(server, $"drop database if exists {Name} with (force)", CancellationToken.None);
    }

    private static async Task ExecuteAsync(TestServer server, string sql, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync(cancellation);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
