using F1Warehouse.Pipeline.Layers;

namespace F1Warehouse.Pipeline.Graphs;

/// <summary>A relation of the warehouse, or a rule over its relations.</summary>
/// <param name="Name">Without a schema; no two nodes have the same.</param>
/// <param name="IsRule">Whether it is a verification query.</param>
/// <param name="Layer">That of the relation; of a rule the highest that it reads.</param>
/// <param name="File">The script that makes it, below <c>database/</c>, with slashes.</param>
public sealed record GraphNode(string Name, bool IsRule, Layer Layer, string File)
{
    /// <summary>What it is about, as its header says in a line <c>-- tags:</c>; none = not said.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Of a rule: pipeline, sport or source; null = it is a relation.</summary>
    public string? Kind { get; init; }

    /// <summary>The schema of a relation in a place of a warehouse; null = it is a rule.</summary>
    public string? SchemaIn(WarehouseSchemas schemas) =>
        IsRule ? null
        : Layer.Folders.FirstOrDefault(folder => folder.SchemaSuffix is not null && File.StartsWith($"{folder.Path}/", StringComparison.Ordinal)) is { } home ? schemas.Of(home)
        : schemas.Raw;
}
