namespace F1Warehouse.Pipeline.Manifests;

/// <summary>A verification query.</summary>
/// <param name="Name">Its file's name without the ending.</param>
/// <param name="File">Below the database folder.</param>
/// <param name="Sha256">Of that file.</param>
/// <param name="Kind">pipeline, sport or source.</param>
/// <param name="Guards">The published figures that would be wrong if its rule were broken, as relation and column.</param>
/// <param name="Key">The columns that identify a failing row.</param>
/// <param name="Reads">By schema and name; null where PostgreSQL cannot tell.</param>
public sealed record ManifestQuery(
    string Name, string File, string Sha256, string Kind, IReadOnlyList<string> Guards, IReadOnlyList<string> Key, IReadOnlyList<ManifestRead>? Reads);
