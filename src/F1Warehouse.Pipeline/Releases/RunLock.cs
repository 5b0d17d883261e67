using System.Data;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Pipeline.Releases;

/// <summary>
/// A session-level advisory lock that lets one run at a time into a database. The server frees it when the connection ends,
/// also after <c>kill -9</c>. The session is watched: when it ends, <see cref="Lost"/> is cancelled at once.
/// </summary>
public sealed class RunLock : IAsyncDisposable
{
    // "f1w" in ASCII: the two halves of the key, as pg_locks shows them (classid, objid).
    public const int Space = 0x663177;
    public const int Key = 1;

    // A run that was killed leaves the lock to PostgreSQL, which notices within a second; for that long nobody is called busy.
    private static readonly TimeSpan grace = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(200);

    private readonly NpgsqlConnection connection;
    private readonly int process;
    private readonly CancellationTokenSource lost = new();
    private SessionWatch watch;

    private RunLock(NpgsqlConnection connection)
    {
        this.connection = connection;
        process = connection.ProcessID;
        watch = new SessionWatch(connection, lost);
    }

    /// <summary>Cancelled when the session, and with it the lock, is lost.</summary>
    public CancellationToken Lost => lost.Token;

    /// <summary>Takes the lock, or says who has it; who killed a run before does not hear of that one.</summary>
    /// <exception cref="WarehouseBusyException">Another run holds the database; the message tells which.</exception>
    public static Task<RunLock> AcquireAsync(NpgsqlDataSource database, CancellationToken cancellation) =>
        AcquireAsync(database, wait: TimeSpan.Zero, waiting: _ => { }, cancellation);

    /// <param name="database">The database.</param>
    /// <param name="wait">How long to wait for another run to end, at least a few seconds; infinite = as long as it takes.</param>
    /// <param name="waiting">Told once whom it waits for.</param>
    /// <param name="cancellation">Stops the waiting.</param>
    /// <exception cref="WarehouseBusyException">Another run still holds the database; the message tells which.</exception>
    public static async Task<RunLock> AcquireAsync(
        NpgsqlDataSource database, TimeSpan wait, Action<string> waiting, CancellationToken cancellation)
    {
        var session = new RunLockSession(await database.OpenConnectionAsync(cancellation));
        try
        {
            await session.PrepareAsync(cancellation);
            var patience = wait == Timeout.InfiniteTimeSpan ? TimeSpan.MaxValue : wait > grace ? wait : grace;
            var isTold = false;
            for (var begun = DateTime.UtcNow; !await session.TryTakeAsync(cancellation); await Task.Delay(pause, cancellation))
            {
                var waited = DateTime.UtcNow - begun;
                if (waited > patience)
                {
                    throw new WarehouseBusyException(await session.DescribeHolderAsync(cancellation));
                }

                if (waited > grace && !isTold)
                {
                    waiting(await session.DescribeHolderAsync(cancellation));
                    isTold = true;
                }
            }

            return new RunLock(session.Connection);
        }
        catch
        {
            await session.Connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Works on the session that holds the lock: what is done there cannot outlive the lock.</summary>
    public async Task UseAsync(Func<NpgsqlConnection, Task> work)
    {
        await watch.DisposeAsync();
        try
        {
            await work(connection);
        }
        finally
        {
            watch = new SessionWatch(connection, lost);
        }
    }

    /// <summary>Waits until the server has ended what the lost session was at, so that nothing of it can still be committed.</summary>
    /// <exception cref="WarehouseBusyException">It is still there after a while.</exception>
    public async Task AwaitEndOfSessionAsync(NpgsqlDataSource database)
    {
        if (connection.FullState.HasFlag(ConnectionState.Open))
        {
            return;
        }

        for (var begun = DateTime.UtcNow; ; await Task.Delay(pause))
        {
            var isThere = await Statements.ReadAsync(
                database, "select exists (select from pg_stat_activity where pid = $1 and datname = current_database())", row => row.GetBoolean(0), CancellationToken.None, process);
            if (!isThere[0])
            {
                return;
            }

            if (DateTime.UtcNow - begun > grace * 5)
            {
                throw new WarehouseBusyException($"server process {process} has not ended");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await watch.DisposeAsync();
        await RunLockSession.ReleaseAsync(connection);
        await connection.DisposeAsync();
        lost.Dispose();
    }
}
