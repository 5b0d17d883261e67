using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Compiler.Scratch;

/// <summary>
/// An empty database of one compilation's own, dropped with it.
/// </summary>
internal sealed class ScratchDatabase : IAsyncDisposable
{
    private readonly NpgsqlConnection maintenance;
    private readonly string name;

    private ScratchDatabase(NpgsqlConnection maintenance, string name)
    {
        this.maintenance = maintenance;
        this.name = name;
    }

    /// <param name="server">Names the server; its database need not exist.</param>
    /// <param name="cancellation">Stops the creation.</param>
    /// <exception cref="DatabaseUnavailableException">The server refuses, or the role may not create databases.</exception>
    public static async Task<ScratchDatabase> CreateAsync(NpgsqlDataSource server, CancellationToken cancellation)
    {
        var maintenance = await ConnectAsync(server, cancellation);
        try
        {
            var name = await ScratchSweep.RunAsync(maintenance, cancellation);
            await Statements.ExecuteAsync(maintenance, $"create database {name} encoding 'UTF8' template template0", cancellation);
            await AskForEnglishAsync(maintenance, name, cancellation);
            return new ScratchDatabase(maintenance, name);
        }
        catch (PostgresException e)
        {
            await maintenance.DisposeAsync();
            throw new DatabaseUnavailableException(
                $"models are compiled in a scratch database, which could not be made: {ServerFailure.OneLine(e.MessageText)} (SQLSTATE {e.SqlState}); "
                + "grant CREATEDB to the role, name another server, or leave it to the embedded one", e);
        }
        catch
        {
            await maintenance.DisposeAsync();
            throw;
        }
    }

    /// <summary>For data sources of its own.</summary>
    public string ConnectionString => new NpgsqlConnectionStringBuilder(maintenance.ConnectionString) { Database = name, Pooling = true }.ConnectionString;

    /// <summary>A session in the scratch database.</summary>
    public async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellation)
    {
        var connection = Clone(maintenance, name);
        await connection.OpenAsync(cancellation);
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        await using var closing = maintenance;
        try
        {
            await Statements.ExecuteAsync(maintenance, $"drop database if exists {name} with (force)", CancellationToken.None);
        }
        catch (NpgsqlException)
        {
            // The server is gone, which the compilation has told; the next one sweeps.
        }
    }

    // The data source hides its password; an unopened connection of it can be pointed at another database and keeps it.
    private static NpgsqlConnection Clone(NpgsqlConnection connection, string database) =>
        connection.CloneWith(new NpgsqlConnectionStringBuilder(connection.ConnectionString) { Database = database, Pooling = false }.ConnectionString);

    private static async Task<NpgsqlConnection> ConnectAsync(NpgsqlDataSource server, CancellationToken cancellation)
    {
        await using var configured = server.CreateConnection();
        var maintenance = Clone(configured, "postgres");
        try
        {
            await maintenance.OpenAsync(cancellation);
        }
        catch (PostgresException)
        {
            // No database of that name, or closed to this role: the configured one is the other that may be there.
            await maintenance.DisposeAsync();
            maintenance = Clone(configured, configured.Database);
            await maintenance.OpenAsync(cancellation);
        }

        return maintenance;
    }

    // Names are looked for in messages.
    private static async Task AskForEnglishAsync(NpgsqlConnection maintenance, string name, CancellationToken cancellation)
    {
        try
        {
            await Statements.ExecuteAsync(maintenance, $"alter database {name} set lc_messages = 'C'", cancellation);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            // The server's own language, then.
        }
    }
}
