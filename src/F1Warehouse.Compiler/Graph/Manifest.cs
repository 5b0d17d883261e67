using System.Text.Json;

namespace F1Warehouse.Compiler.Graph;

/// <summary>
/// The graph of the warehouse as PostgreSQL's catalogs know it; <c>docs/manifest.schema.json</c> describes its JSON. It holds no
/// time and no machine, and everything has an order, so that two of them can be compared.
/// </summary>
/// <param name="SchemaVersion">Rises when a reader has to change; 1.</param>
/// <param name="Relations">By layer, schema and name.</param>
/// <param name="Verifications">By name.</param>
public sealed record Manifest(int SchemaVersion, IReadOnlyList<ManifestRelation> Relations, IReadOnlyList<ManifestQuery> Verifications)
{
    /// <summary>The JSON text, with a line end.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ManifestJson.Default.Manifest) + "\n";
}
