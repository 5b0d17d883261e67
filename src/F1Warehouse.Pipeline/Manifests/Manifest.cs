using System.Text.Json;

namespace F1Warehouse.Pipeline.Manifests;

/// <summary>
/// The graph of the warehouse as PostgreSQL's catalogs know it; <c>docs/manifest.schema.json</c> describes its JSON. It holds no
/// time and no machine, and everything has an order, so that two of them can be compared.
/// </summary>
/// <param name="SchemaVersion">Rises when a reader has to change.</param>
/// <param name="Relations">By layer, schema and name.</param>
/// <param name="Verifications">By name.</param>
public sealed record Manifest(int SchemaVersion, IReadOnlyList<ManifestRelation> Relations, IReadOnlyList<ManifestQuery> Verifications)
{
    /// <summary>The version that this program writes and reads.</summary>
    public const int CurrentVersion = 1;

    /// <summary>What <see cref="ToJson"/> wrote.</summary>
    /// <exception cref="JsonException">It is no manifest of this version.</exception>
    public static Manifest Parse(string json) =>
        JsonSerializer.Deserialize(json, ManifestJson.Default.Manifest) is { SchemaVersion: CurrentVersion } manifest
            ? manifest
            : throw new JsonException($"expected a manifest of version {CurrentVersion}");

    /// <summary>The names of the relations that what a script makes reads or refers to; null where PostgreSQL cannot tell.</summary>
    /// <param name="script">Its path below the database folder.</param>
    public IReadOnlyList<string>? NeededBy(string script)
    {
        var made = Relations.Where(relation => relation.File == script).ToList();
        var needed = made.SelectMany(relation => relation.Reads?.Select(read => read.Relation).Concat(relation.References) ?? []).ToHashSet();
        return made.Exists(relation => relation.Reads is null)
            ? null
            : [.. Relations.Where(relation => needed.Contains(relation.Id)).Select(relation => relation.Name)];
    }

    /// <summary>The JSON text, with a line end.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ManifestJson.Default.Manifest) + "\n";
}
