using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Scripts;
using Npgsql;

namespace F1Warehouse.Pipeline;

/// <summary>What every stage works with.</summary>
/// <param name="Database">Connections to the warehouse's database.</param>
/// <param name="Schemas">The live names of the warehouse.</param>
/// <param name="Scripts">The folder <c>database/</c>.</param>
/// <param name="Observer">Hears what happens.</param>
public sealed record PipelineContext(
    NpgsqlDataSource Database, WarehouseSchemas Schemas, DatabaseFolder Scripts, IPipelineObserver Observer)
{
    private static readonly int mostSideBySide = Math.Clamp(Environment.ProcessorCount, 2, 4);

    /// <summary>
    /// Connections that models and verifications work on side by side: 2 to 4, because a server beside its client has no more
    /// processors, and another one has other clients; fewer where the caller asked for fewer workers.
    /// </summary>
    public int SideBySide { get; private init; } = mostSideBySide;

    /// <summary>Whether tables that grow beyond one machine are spread over the nodes of Citus. Default: no.</summary>
    public bool Distribute { get; init; }

    /// <param name="workers">The most connections that may work at once.</param>
    public PipelineContext WithAtMost(int workers) => this with { SideBySide = Math.Min(workers, mostSideBySide) };

    /// <summary>Who runs it, as the system knows them: kept with what they accept. Null = not said.</summary>
    public string? Caller { get; init; }
}
