using System.Threading.Channels;
using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Loading.Copying;
using F1Warehouse.Pipeline.Loading.Keys;
using Npgsql;

namespace F1Warehouse.Pipeline.Loading;

/// <summary>
/// Workers, each with a connection of its own, that empty two queues: ranges of files to copy, largest file first, and
/// then tables whose foreign keys can be put back.
/// </summary>
internal sealed class LoadRun(
    NpgsqlDataSource database, IPipelineObserver observer, string schema, TableKeys keys, LoadPlan plan, long rangeBytes)
{
    private readonly ForeignKeyQueue complete = new([.. plan.Loads.Select(load => load.Dataset.Name)], keys);

    public Task RunAsync(int workers, CancellationToken cancellation)
    {
        var ranges = Channel.CreateBounded<FileRange>(workers);
        var crew = Enumerable.Repeat<Func<CancellationToken, Task>>(stop => WorkAsync(ranges.Reader, stop), workers);
        return Crew.RunAsync(crew.Append(stop => QueueAsync(ranges.Writer, new FileSplit(rangeBytes, workers), stop)), cancellation);
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
        // of a foreign key costs more than it saves.
        await Sql.ExecuteAsync(connection, "set synchronous_commit = off; set jit = off", stop);
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

        await foreach (var table in complete.ReadAllAsync(stop))
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
        complete.Loaded(load.Dataset.Name);
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
        catch (PostgresException refused) when (refused.SqlState
            is PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.ForeignKeyViolation)
        {
            plan.KeysAreBroken = true;
        }
    }
}
