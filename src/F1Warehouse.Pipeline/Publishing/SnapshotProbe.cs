using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Pipeline.Publishing;

/// <summary>
/// For a role that may not see how old the snapshots of others are (it lacks <c>pg_read_all_stats</c>): PostgreSQL waits for all
/// older ones before it finishes an index that is made concurrently, here on an empty table.
/// </summary>
internal sealed class SnapshotProbe(PipelineContext context)
{
    private const string Holders =
        """
        select format('server process %s (%s, user %s)', a.pid, coalesce(nullif(a.application_name, ''), 'unnamed'), a.usename)
        from pg_stat_progress_create_index p join pg_stat_activity a on a.pid = p.current_locker_pid
        where p.relid = 'f1_warehouse.snapshot_probe'::regclass
        """;

    private static readonly TimeSpan interval = TimeSpan.FromSeconds(1);

    /// <param name="asked">How long to wait; null = the default.</param>
    /// <param name="cancellation">Stops the waiting.</param>
    /// <exception cref="PublishBlockedException">Older snapshots are still held.</exception>
    public async Task WaitAsync(TimeSpan? asked, CancellationToken cancellation)
    {
        var sees = await Statements.ReadAsync(context.Database, "select f1_warehouse.sees_all_snapshots()", row => row.GetBoolean(0), cancellation);
        if (sees[0])
        {
            return;
        }

        var patience = await Patience.OfAsync(context.Database, asked, cancellation);
        await using var connection = await context.Database.OpenConnectionAsync(cancellation);
        await Statements.ExecuteAsync(connection, "drop index if exists f1_warehouse.snapshot_probe_index", cancellation);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var probing = Statements.ExecuteAsync(
            connection, "create index concurrently snapshot_probe_index on f1_warehouse.snapshot_probe (probe)", stop.Token);
        List<string> holders = [];
        for (var begun = DateTime.UtcNow; await Task.WhenAny(probing, Task.Delay(interval, cancellation)) != probing;)
        {
            var isFirst = holders.Count == 0;
            holders = await Statements.ReadAsync(context.Database, Holders, row => row.GetString(0), cancellation);
            if (isFirst && holders.Count > 0)
            {
                context.Observer.On(new Notice(NoticeLevel.Information, $"waiting for transactions that may have begun before the release was complete: {string.Join("; ", holders)}"));
            }

            if (DateTime.UtcNow - begun > patience)
            {
                await stop.CancelAsync();
                break;
            }
        }

        await FinishAsync(probing, connection, holders, stop.IsCancellationRequested && !cancellation.IsCancellationRequested);
    }

    private static async Task FinishAsync(Task probing, NpgsqlConnection connection, IReadOnlyList<string> holders, bool gaveUp)
    {
        try
        {
            await probing;
        }
        catch (OperationCanceledException) when (gaveUp)
        {
            throw new PublishBlockedException(
                "transactions that may have begun before the release was complete would find its tables empty, and did not end; publish again when they have ended:", holders);
        }
        finally
        {
            await Statements.ExecuteAsync(connection, "drop index if exists f1_warehouse.snapshot_probe_index", CancellationToken.None);
        }
    }
}
