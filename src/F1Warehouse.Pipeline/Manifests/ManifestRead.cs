namespace F1Warehouse.Pipeline.Manifests;

/// <summary>That something reads a relation.</summary>
/// <param name="Relation">The id of the relation.</param>
/// <param name="Columns">Its columns that are read; <c>select *</c> reads all.</param>
/// <param name="Unused">Those of them that nothing of the result depends on, as most of a <c>select *</c>.</param>
public sealed record ManifestRead(string Relation, IReadOnlyList<string> Columns, IReadOnlyList<string> Unused);
