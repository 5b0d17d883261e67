using System.Runtime.ExceptionServices;

namespace F1Warehouse.Pipeline.Loading;

/// <summary>Tasks that work on one thing: the failure of one stops the others, and is the one that is told.</summary>
internal static class TaskGroup
{
    public static async Task RunAsync(IEnumerable<Func<CancellationToken, Task>> work, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var tasks = work.Select(part => Task.Run(() => GuardedAsync(part, stop), CancellationToken.None)).ToList();
        Exception? cause = null;
        await foreach (var ended in Task.WhenEach(tasks))
        {
            cause ??= ended.Exception?.InnerException;
        }

        cancellation.ThrowIfCancellationRequested();
        if (cause is not null)
        {
            ExceptionDispatchInfo.Throw(cause);
        }
    }

    private static async Task GuardedAsync(Func<CancellationToken, Task> part, CancellationTokenSource stop)
    {
        try
        {
            await part(stop.Token);
        }
        catch
        {
            await stop.CancelAsync();
            throw;
        }
    }
}
