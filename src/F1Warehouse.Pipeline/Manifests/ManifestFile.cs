namespace F1Warehouse.Pipeline.Manifests;

/// <summary>A file that is no script.</summary>
/// <param name="File">Below the database folder.</param>
/// <param name="Sha256">Of that file.</param>
public sealed record ManifestFile(string File, string Sha256);
