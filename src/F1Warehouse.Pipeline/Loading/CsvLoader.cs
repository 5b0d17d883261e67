using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Loading.Keys;
using F1Warehouse.Pipeline.Loading.Sources;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Pipeline.Loading;

/// <summary>
/// Loads the CSV files into the raw tables of one schema: a queue of datasets, largest first, and workers that upload
/// them through <c>COPY … (format binary)</c>.
/// </summary>
internal sealed class CsvLoader(NpgsqlDataSource database, IPipelineObserver observer)
{
    /// <summary>About how many bytes of a file one worker loads at a time; a file below twice this size stays whole.</summary>
    public long RangeBytes { get; init; } = 5 << 20;

    /// <summary>Which tables are spread over several nodes. Default: none.</summary>
    public Distribution Distribution { get; init; } = Distribution.None;

    /// <summary>
    /// Takes primary and foreign keys off the tables of <paramref name="schema"/>, fills them, puts the keys back.
    /// </summary>
    /// <param name="source">A folder with the CSV files, or a zip of them.</param>
    /// <param name="schema">A schema with the raw tables, empty.</param>
    /// <param name="workers">How many connections upload at once, at least 1.</param>
    /// <param name="cancellation">Stops the load; the tables are then left half filled and without keys.</param>
    /// <exception cref="ConfigurationException">The source does not exist, or the database has no room for its characters.</exception>
    /// <exception cref="CsvDataException">The files cannot be loaded as they are.</exception>
    /// <exception cref="DatabaseUnavailableException">The connection was lost or the server's disk is full.</exception>
    public Task<IReadOnlyList<LoadedFile>> LoadAsync(string source, string schema, int workers, CancellationToken cancellation) =>
        LoadAsync(LoadPlan.Make(CsvSource.Open(source), observer), schema, workers, cancellation);

    public async Task<IReadOnlyList<LoadedFile>> LoadAsync(
        LoadPlan plan, string schema, int workers, CancellationToken cancellation)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(workers, 1);
        try
        {
            var keys = await TakeOffKeysAsync(schema, cancellation);
            await new LoadWorkers(database, observer, schema, keys, plan, RangeBytes).RunAsync(workers, cancellation);
            plan.Review(observer);
            return plan.HasFindings || plan.KeysAreBroken
                ? throw await ExplainAsync(schema, keys, plan, cancellation)
                : [.. plan.Loads.Select(load => load.ToRecord())];
        }
        catch (Exception stopped) when (cancellation.IsCancellationRequested)
        {
            // A broken-off write surfaces as a failure of the connection, which it is not.
            throw new OperationCanceledException("the load was stopped", stopped, cancellation);
        }
        catch (PostgresException unfit) when (unfit.SqlState == PostgresErrorCodes.UntranslatableCharacter)
        {
            throw new ConfigurationException($"the database's encoding cannot hold the data, expected UTF8: {ServerFailure.OneLine(unfit.MessageText)}", unfit);
        }
        catch (NpgsqlException lost) when (ServerFailure.Explain(lost) is { } explained)
        {
            throw new DatabaseUnavailableException($"the load was broken off: {explained.Message}; the live warehouse is as it was", lost);
        }
    }

    // Its connection goes back to the pool, for the first of the workers.
    private async Task<TableKeys> TakeOffKeysAsync(string schema, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        return await TableKeys.TakeOffAsync(connection, schema, Distribution, cancellation);
    }

    private async Task<Exception> ExplainAsync(string schema, TableKeys keys, LoadPlan plan, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await new KeyFaults(connection, schema, keys, plan).FindAsync(cancellation);
        return plan.HasFindings
            ? plan.ToException()
            : new InvalidOperationException($"PostgreSQL refused a key of {schema}, but no line of the files breaks it");
    }
}
