using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Pipeline.Publishing;

/// <summary>Takes a whole warehouse away, and nothing that is not of our making.</summary>
public sealed class WarehouseDrop(PipelineContext context)
{
    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(300);

    /// <summary>What would go: "table ci_42_raw.races", with the bytes that it takes.</summary>
    /// <exception cref="ConfigurationException">There is no such warehouse.</exception>
    public async Task<IReadOnlyList<(string Name, long Bytes)>> PlanAsync(CancellationToken cancellation)
    {
        var isKnown = await ReleaseRefusal.ExplainAsync(() => Statements.ReadAsync(
            context.Database, "select exists (select from f1_warehouse.warehouses where base_schema = $1)", row => row.GetBoolean(0), cancellation, context.Schemas.BaseName));
        return isKnown[0]
            ? await Statements.ReadAsync(
                context.Database,
                "select type || ' ' || identity, coalesce(bytes, 0) from f1_warehouse.dropped_with($1)",
                row => (row.GetString(0), row.GetInt64(1)), cancellation, context.Schemas.BaseName)
            : throw new ConfigurationException($"this database holds no warehouse with base schema '{context.Schemas.BaseName}'");
    }

    /// <summary>Drops it in one transaction; readers are waited for.</summary>
    /// <param name="only">The run lock.</param>
    /// <param name="patience">How long to wait for readers; null = the default.</param>
    /// <param name="cancellation">Leaves everything as it is.</param>
    /// <exception cref="PublishBlockedException">Objects of others are in or on it, or readers do not end.</exception>
    public async Task RunAsync(RunLock only, TimeSpan? patience, CancellationToken cancellation)
    {
        var longest = await Patience.OfAsync(context.Database, patience, cancellation);
        for (var begun = DateTime.UtcNow; ; await Task.Delay(pause, cancellation))
        {
            try
            {
                await only.UseAsync(async session =>
                {
                    await using var batch = new NpgsqlBatch(session)
                    {
                        Timeout = 0,
                        BatchCommands = { Statements.With("select f1_warehouse.drop_warehouse($1)", context.Schemas.BaseName) },
                    };
                    await batch.ExecuteNonQueryAsync(cancellation);
                });
                return;
            }
            catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected)
            {
                if (DateTime.UtcNow - begun > longest)
                {
                    throw new PublishBlockedException("the warehouse is still read, and nothing of it was dropped", []);
                }
            }
            catch (PostgresException e) when (ReleaseRefusal.Explain(e) is { } explained)
            {
                throw explained;
            }
        }
    }
}
