using F1Warehouse.Pipeline.Errors;
using Npgsql;

namespace F1Warehouse.Pipeline.Releases;

/// <summary>
/// A session-level advisory lock that lets one run at a time into a database. The server frees it when the connection ends,
/// also after <c>kill -9</c>.
/// </summary>
public sealed class RunLock : IAsyncDisposable
{
    // "f1w" in ASCII: the two halves of the key, as pg_locks shows them (classid, objid).
    public const int Space = 0x663177;
    public const int Key = 1;

    private readonly NpgsqlConnection connection;

    private RunLock(NpgsqlConnection connection) => this.connection = connection;

    /// <exception cref="WarehouseBusyException">Another run holds the database; the message tells which.</exception>
    public static async Task<RunLock> AcquireAsync(NpgsqlDataSource database, CancellationToken cancellation)
    {
        var connection = await database.OpenConnectionAsync(cancellation);
        try
        {
            await using var command = new NpgsqlCommand($"select pg_try_advisory_lock({Space}, {Key})", connection);
            return await command.ExecuteScalarAsync(cancellation) is true
                ? new RunLock(connection)
                : throw new WarehouseBusyException(await DescribeHolderAsync(connection, cancellation));
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        // Explicitly, because a pooled connection would keep it; not after the server has ended the session.
        if (connection.FullState == System.Data.ConnectionState.Open)
        {
            await using var command = new NpgsqlCommand($"select pg_advisory_unlock({Space}, {Key})", connection);
            await command.ExecuteNonQueryAsync();
        }

        await connection.DisposeAsync();
    }

    private static async Task<string> DescribeHolderAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"""
            select format('%s (server process %s, user %s%s, since %s)', coalesce(nullif(application_name, ''), 'a session'), a.pid,
                          usename, ' from ' || host(client_addr), to_char(backend_start at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS "UTC"'))
            from pg_locks l join pg_stat_activity a using (pid)
            where locktype = 'advisory' and l.database = (select oid from pg_database where datname = current_database())
              and classid = {Space} and objid = {Key} and granted
            """, connection);
        var holder = await command.ExecuteScalarAsync(cancellation) as string ?? "a run that has just ended";
        return $"another run holds database '{connection.Database}': {holder}; wait for it, or end it";
    }
}
