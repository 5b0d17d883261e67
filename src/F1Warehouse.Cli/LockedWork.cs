using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Cli;

/// <summary>Work under the run lock, which ends when the lock is lost.</summary>
internal static class LockedWork
{
    /// <param name="database">The database.</param>
    /// <param name="wait">How long to wait for another run to end.</param>
    /// <param name="waiting">Told whom it waits for.</param>
    /// <param name="work">Gets the lock, and what stops it: the caller, or the loss of the lock.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="WarehouseBusyException">Another run holds the database.</exception>
    /// <exception cref="DatabaseUnavailableException">The session that held the lock was lost.</exception>
    public static async Task RunAsync(
        NpgsqlDataSource database, TimeSpan wait, Action<string> waiting, Func<RunLock, CancellationToken, Task> work, CancellationToken cancellation)
    {
        await using var only = await RunLock.AcquireAsync(database, wait, waiting, cancellation);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, only.Lost);
        try
        {
            await work(only, stop.Token);
        }
        catch (Exception stopped) when (only.Lost.IsCancellationRequested && !cancellation.IsCancellationRequested && !IsOfItself(stopped))
        {
            throw new DatabaseUnavailableException(
                "the session that held the run lock was ended, and the run with it, because another one could have begun; what was live still is", stopped);
        }
    }

    // What is no consequence of the loss: what the work found out, and an internal error of PostgreSQL, after which the session that met it is given up.
    private static bool IsOfItself(Exception stopped) => stopped is PipelineException || (stopped is PostgresException error && ServerFailure.IsInternal(error));
}
