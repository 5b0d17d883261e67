namespace F1Warehouse.Pipeline.Layers;

/// <summary>A folder of model scripts.</summary>
/// <param name="Path">Below <c>database/</c>, with slashes.</param>
/// <param name="SchemaSuffix">The schema of its relations, behind the name of the base schema; null where there are no models.</param>
public sealed record LayerFolder(string Path, string? SchemaSuffix);
