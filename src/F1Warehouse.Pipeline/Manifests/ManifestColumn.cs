namespace F1Warehouse.Pipeline.Manifests;

/// <summary>A column.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">As PostgreSQL writes it.</param>
/// <param name="Nullable">False where a constraint forbids null; columns of views are always nullable.</param>
/// <param name="Comment">Null = none.</param>
/// <param name="From">
/// The columns that it comes from, by schema, relation and position; empty where it comes from none, null where PostgreSQL cannot tell.
/// </param>
public sealed record ManifestColumn(string Name, string Type, bool Nullable, string? Comment, IReadOnlyList<ManifestOrigin>? From);
