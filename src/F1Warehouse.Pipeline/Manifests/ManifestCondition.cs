namespace F1Warehouse.Pipeline.Manifests;

/// <summary>A column that decides which rows a relation has.</summary>
/// <param name="Relation">The id of its relation.</param>
/// <param name="Column">Its name.</param>
public sealed record ManifestCondition(string Relation, string Column);
