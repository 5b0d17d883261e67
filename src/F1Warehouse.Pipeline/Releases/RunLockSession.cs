using System.Data;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Pipeline.Releases;

/// <summary>The SQL of the run lock, on the session that holds it or wants it.</summary>
internal sealed class RunLockSession(NpgsqlConnection connection)
{
    public NpgsqlConnection Connection => connection;

    /// <summary>
    /// The server is to notice within a second that its client is gone, even in the middle of a statement, where its system can tell.
    /// </summary>
    public Task PrepareAsync(CancellationToken cancellation) => Statements.ExecuteAsync(
        connection,
        """
        do $$ begin
            perform set_config('client_connection_check_interval', '1s', false);
        exception when others then
            null;
        end $$
        """, cancellation);

    public async Task<bool> TryTakeAsync(CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand($"select pg_try_advisory_lock({RunLock.Space}, {RunLock.Key})", connection);
        return await command.ExecuteScalarAsync(cancellation) is true;
    }

    public async Task<string> DescribeHolderAsync(CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            $"""
            select format('%s (server process %s, user %s%s, since %s)', coalesce(nullif(application_name, ''), 'a session'), a.pid,
                          usename, ' from ' || host(client_addr), to_char(backend_start at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS "UTC"'))
            from pg_locks l join pg_stat_activity a using (pid)
            where locktype = 'advisory' and l.database = (select oid from pg_database where datname = current_database())
              and classid = {RunLock.Space} and objid = {RunLock.Key} and granted
            """, connection);
        var holder = await command.ExecuteScalarAsync(cancellation) as string ?? "a run that has just ended";
        return $"another run holds database '{connection.Database}': {holder}; wait for it (--wait), or end it";
    }

    /// <summary>Explicitly, because a pooled connection would keep it; not where the session has ended.</summary>
    public static async Task ReleaseAsync(NpgsqlConnection held)
    {
        if (held.FullState != ConnectionState.Open)
        {
            return;
        }

        try
        {
            await using var command = new NpgsqlCommand($"select pg_advisory_unlock({RunLock.Space}, {RunLock.Key})", held);
            await command.ExecuteNonQueryAsync();
        }
        catch (NpgsqlException)
        {
            // Lost in this moment: the server has freed it, and what the run did is done.
        }
    }
}
