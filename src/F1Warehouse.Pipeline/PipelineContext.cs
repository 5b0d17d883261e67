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
    /// <summary>Who runs it, as the system knows them: kept with what they accept. Null = not said.</summary>
    public string? Caller { get; init; }
}
