using System.Collections.Concurrent;
using System.Threading.Channels;
using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Loading.Copying;
using F1Warehouse.Pipeline.Loading.Keys;
using F1Warehouse.Pipeline.Sessions;
using F1Warehouse.Raw;
using Npgsql;

namespace F1Warehouse.Pipeline.Loading;

/// <summary>
/// Workers, each with a connection of its own, that empty two queues: ranges of files to copy, and tables whose foreign keys
/// are to be checked. Those go first: who makes the index of a large table wants to be alone with it at the end.
/// </summary>
internal sealed class LoadWorkers(
    NpgsqlDataSource database, IPipelineObserver observer, string schema, TableKeys keys, LoadPlan plan, long rangeBytes)
{
    private readonly ForeignKeyQueue complete = new([.. Dataset.All.Select(dataset => dataset.Name)], keys);

    // Their keys come back like those of the others.
    private readonly ConcurrentQueue<string> empty = new(plan.EmptyTables);

    public Task RunAsync(int workers, CancellationToken cancellation)
    {
        var ranges = Channel.CreateBounded<FileRange>(workers);
        var copying = Enumerable.Repeat<Func<CancellationToken, Task>>(stop => WorkAsync(ranges.Reader, stop), workers);
        return TaskGroup.RunAsync(copying.Append(stop => QueueAsync(ranges.Writer, new FileSplit(rangeBytes, workers), stop)), cancellation);
    }

    private async Task QueueAsync(ChannelWriter<FileRange> ranges, FileSplit split, CancellationToken stop)
    {
        foreach (var load in plan.Loads)
        {
            foreach (var range in split.Of(load))
            {
                await ranges.WriteAsync(range, stop);
            }
        }

        ranges.Complete();
    }

    private async Task WorkAsync(ChannelReader<FileRange> ranges, CancellationToken stop)
    {
        await using var connection = await database.OpenConnectionAsync(stop);
        // Nobody reads the candidate before it is published, and that commit makes all earlier ones durable. Compiling the check
        // of a foreign key, or sharing it with further processes, costs more than it saves beside other workers.
        await Statements.ExecuteAsync(connection, "set synchronous_commit = off; set jit = off; set max_parallel_workers_per_gather = 0", stop);
        await keys.PrepareAsync(connection, stop);
        while (empty.TryDequeue(out var table))
        {
            await CompleteAsync(connection, table, stop);
        }

        var copy = new TableCopy(connection, schema, observer);
        await foreach (var range in ranges.ReadAllAsync(stop))
        {
            if (range.Load.Start())
            {
                observer.On(new DatasetStarted(range.Load.Dataset));
            }

            await CopyAsync(copy, connection, range, stop);
            if (range.Load.Finish())
            {
                await FinishAsync(connection, range.Load, stop);
            }

            while (complete.TryTake(out var table))
            {
                await CheckAsync(connection, table, stop);
            }
        }

        await foreach (var table in complete.ReadAllAsync(stop))
        {
            await CheckAsync(connection, table, stop);
        }
    }

    private async Task CopyAsync(TableCopy copy, NpgsqlConnection connection, FileRange range, CancellationToken stop)
    {
        try
        {
            await copy.RunAsync(range, stop);
        }
        catch (PostgresException twice) when (twice.SqlState == PostgresErrorCodes.UniqueViolation)
        {
            // A referenced table has its key already. To name the lines that break it, all rows are needed.
            plan.KeysAreBroken = true;
            await keys.GiveUpAsync(connection, range.Load.Dataset.Name, stop);
            range.Load.Faults.Reset();
            await copy.RunAsync(range, stop);
        }
    }

    private async Task FinishAsync(NpgsqlConnection connection, DatasetLoad load, CancellationToken stop)
    {
        if (load.Findings.Count == 0)
        {
            observer.On(new DatasetLoaded(load.ToRecord()));
        }

        await CompleteAsync(connection, load.Dataset.Name, stop);
    }

    /// <summary>All rows of a table are there, or there will be none.</summary>
    private async Task CompleteAsync(NpgsqlConnection connection, string table, CancellationToken stop)
    {
        if (keys.ForeignKeysStay)
        {
            complete.Loaded(table);
        }

        await KeepAsync(() => keys.AddPrimaryKeyAsync(connection, table, stop));
        if (!keys.ForeignKeysStay)
        {
            complete.Loaded(table);
        }
    }

    private Task CheckAsync(NpgsqlConnection connection, string table, CancellationToken stop) => KeepAsync(
        () => keys.CheckForeignKeysAsync(connection, table, plan.Loads.Find(load => load.Dataset.Name == table)?.Referenced, stop));

    /// <summary>Sees to a key, unless findings have already decided that this load ends here.</summary>
    private async Task KeepAsync(Func<Task<bool>> key)
    {
        if (!plan.HasFindings && !plan.KeysAreBroken && !await key())
        {
            plan.KeysAreBroken = true;
        }
    }
}
