using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Releases;
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
        catch (Exception stopped) when (only.Lost.IsCancellationRequested && !cancellation.IsCancellationRequested && stopped is not PipelineException)
        {
            throw new DatabaseUnavailableException(
                "the session that held the run lock was ended, and the run with it, because another one could have begun; what was live still is", stopped);
        }
    }
}
