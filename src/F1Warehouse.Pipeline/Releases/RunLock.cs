using Npgsql;

namespace F1Warehouse.Pipeline.Releases;

/// <summary>A session-level advisory lock that lets one run at a time into a database.</summary>
public sealed class RunLock : IAsyncDisposable
{
    /// <exception cref="WarehouseBusyException">Another run holds the database; the message tells which.</exception>
    public static Task<RunLock> AcquireAsync(NpgsqlDataSource database, CancellationToken cancellation) =>
        throw new NotSupportedException($"{database} {cancellation}");

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
