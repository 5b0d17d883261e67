using System.Collections.Concurrent;
using F1Warehouse.Compiler.Scratch;
using F1Warehouse.Pipeline;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Migrating;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Compiler.Cases;

/// <summary>Runs cases in a scratch database that is dropped afterwards, a few side by side, each of these in a warehouse of its own.</summary>
/// <param name="server">Names the server; its database need not exist.</param>
/// <param name="scripts">The scripts.</param>
/// <param name="observer">Hears what happens.</param>
public sealed class CaseRun(NpgsqlDataSource server, DatabaseFolder scripts, IPipelineObserver observer)
{
    /// <param name="tests">The cases.</param>
    /// <param name="sideBySide">How many at once, at least 1.</param>
    /// <param name="ended">Told of each result, one at a time.</param>
    /// <param name="cancellation">Stops it; the scratch database is dropped.</param>
    /// <returns>In the order of the cases.</returns>
    /// <exception cref="DatabaseUnavailableException">The role may not create databases.</exception>
    public async Task<IReadOnlyList<CaseResult>> RunAsync(
        IReadOnlyList<ModelCase> tests, int sideBySide, Action<CaseResult> ended, CancellationToken cancellation)
    {
        await using var scratch = await ScratchDatabase.CreateAsync(server, cancellation);
        await using var database = WarehouseDatabase.Open(scratch.ConnectionString);
        // One after the other: they share the books.
        var warehouses = new List<PipelineContext>();
        for (var number = 1; number <= Math.Min(sideBySide, tests.Count); number++)
        {
            warehouses.Add(new PipelineContext(database, WarehouseSchemas.For(FormattableString.Invariant($"test_{number}")), scripts, observer).WithAtMost(2));
            await new MigrateStage(warehouses[^1]).RunAsync(cancellation);
        }

        var waiting = new ConcurrentQueue<ModelCase>(tests);
        var results = new ConcurrentBag<CaseResult>();
        var one = new Lock();
        await Task.WhenAll(warehouses.Select(async warehouse =>
        {
            while (waiting.TryDequeue(out var test))
            {
                var result = await new CaseTrial(warehouse).RunAsync(test, cancellation);
                results.Add(result);
                lock (one)
                {
                    ended(result);
                }
            }
        }));
        return [.. tests.Join(results, test => test, result => result.Case, (_, result) => result)];
    }
}
