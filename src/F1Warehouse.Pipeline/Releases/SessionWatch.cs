using Npgsql;

namespace F1Warehouse.Pipeline.Releases;

/// <summary>
/// Watches an idle session: hears at once when the server ends it, and asks it something every few seconds, so that no firewall
/// takes it for dead and a network that is gone is noticed.
/// </summary>
internal sealed class SessionWatch : IAsyncDisposable
{
    private const int SecondsToAnswer = 10;
    private static readonly TimeSpan interval = TimeSpan.FromSeconds(5);

    private readonly CancellationTokenSource stop = new();
    private readonly Task watching;

    /// <param name="connection">Used by nobody else while it is watched.</param>
    /// <param name="lost">Cancelled when the session is gone.</param>
    public SessionWatch(NpgsqlConnection connection, CancellationTokenSource lost) =>
        watching = Task.Run(() => WatchAsync(connection, lost));

    /// <summary>Leaves the session to its owner.</summary>
    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await watching;
        stop.Dispose();
    }

    private async Task WatchAsync(NpgsqlConnection connection, CancellationTokenSource lost)
    {
        try
        {
            while (true)
            {
                await connection.WaitAsync(interval, stop.Token);
                stop.Token.ThrowIfCancellationRequested();
                await using var ask = new NpgsqlCommand("select", connection) { CommandTimeout = SecondsToAnswer };
                await ask.ExecuteNonQueryAsync(CancellationToken.None);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Asked to.
        }
        catch (Exception gone) when (gone is NpgsqlException or InvalidOperationException or IOException)
        {
            await lost.CancelAsync();
        }
    }
}
