using System.Threading.Channels;
using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Loading.Copying;
using F1Warehouse.Pipeline.Loading.Keys;
using Npgsql;

namespace F1Warehouse.Pipeline.Loading;

/// <summary>
/// Workers, each with a connection of its own, that empty two queues: ranges of files to copy, largest file first, and
/// then tables whose foreign keys can be put back because they and their parents are loaded.
/// </summary>
internal sealed class LoadRun(NpgsqlDataSource database, IPipelineObserver observer, string schema, TableKeys keys, LoadPlan plan, long rangeBytes)
{
    private readonly Channel<string> complete = Channel.CreateUnbounded<string>();
    private readonly HashSet<string> waiting = [.. plan.Loads.Select(load => load.Dataset.Name)];
    private readonly HashSet<string> untied = [.. plan.Loads.Select(load => load.Dataset.Name)];
    private readonly Lock gate = new();

    public async Task RunAsync(int workers, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var ranges = Channel.CreateBounded<FileRange>(workers);
        ReleaseComplete();
        var tasks = Enumerable.Range(0, workers).Select(_ => Guarded(() => WorkAsync(ranges.Reader, stop.Token)))
            .Append(Guarded(() => QueueAsync(ranges.Writer, stop.Token))).ToList();
        // The first failure is the cause; those that it stopped follow it.
        Exception? cause = null;
        await foreach (var ended in Task.WhenEach(tasks))
        {
            cause ??= ended.Exception?.InnerException;
        }

        cancellation.ThrowIfCancellationRequested();
        if (cause is not null)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Throw(cause);
        }

        Task Guarded(Func<Task> work) => Task.Run(async () =>
        {
            try
            {
                await work();
            }
            catch
            {
                await stop.CancelAsync();
                throw;
            }
        }, CancellationToken.None);
    }

    private async Task QueueAsync(ChannelWriter<FileRange> ranges, CancellationToken stop)
    {
        foreach (var load in plan.Loads)
        {
            foreach (var range in FileSplit.Of(load, rangeBytes))
            {
                await ranges.WriteAsync(range, stop);
            }
        }

        ranges.Complete();
    }

    private async Task WorkAsync(ChannelReader<FileRange> ranges, CancellationToken stop)
    {
        await using var connection = await database.OpenConnectionAsync(stop);
        // Nobody reads the candidate before it is published, and that commit makes all earlier ones durable.
        await Sql.ExecuteAsync(connection, "set synchronous_commit = off", stop);
        var copy = new TableCopy(connection, schema, observer);
        await foreach (var range in ranges.ReadAllAsync(stop))
        {
            if (range.Load.Start())
            {
                observer.On(new DatasetStarted(range.Load.Dataset));
            }

            await copy.RunAsync(range, stop);
            if (range.Load.Finish())
            {
                await FinishAsync(connection, range.Load, stop);
            }
        }

        await foreach (var table in complete.Reader.ReadAllAsync(stop))
        {
            await AddKeysAsync(() => keys.AddForeignKeysAsync(connection, table, stop));
        }
    }

    private async Task FinishAsync(NpgsqlConnection connection, DatasetLoad load, CancellationToken stop)
    {
        if (load.Findings.Count == 0)
        {
            observer.On(new DatasetLoaded(load.ToRecord()));
        }

        await AddKeysAsync(() => keys.AddPrimaryKeyAsync(connection, load.Dataset.Name, stop));
        lock (gate)
        {
            waiting.Remove(load.Dataset.Name);
        }

        ReleaseComplete();
    }

    /// <summary>Puts keys back, unless findings have already decided that this load ends here.</summary>
    private async Task AddKeysAsync(Func<Task> add)
    {
        if (plan.HasFindings || plan.KeysAreBroken)
        {
            return;
        }

        try
        {
            await add();
        }
        catch (PostgresException refused) when (refused.SqlState is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ForeignKeyViolation)
        {
            plan.KeysAreBroken = true;
        }
    }

    private void ReleaseComplete()
    {
        lock (gate)
        {
            foreach (var table in untied.Where(table => !waiting.Contains(table) && !keys.ForeignKeysOf(table).Any(key => waiting.Contains(key.Parent!))).ToList())
            {
                untied.Remove(table);
                complete.Writer.TryWrite(table);
            }

            if (untied.Count == 0)
            {
                complete.Writer.TryComplete();
            }
        }
    }
}
