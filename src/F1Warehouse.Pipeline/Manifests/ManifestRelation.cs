namespace F1Warehouse.Pipeline.Manifests;

/// <summary>A table or view.</summary>
/// <param name="Id">Schema, dot, name: what reads refer to.</param>
/// <param name="Schema">The live schema of the default base.</param>
/// <param name="Name">Its name.</param>
/// <param name="Layer">metadata, seeds, raw, staging, intermediate or marts.</param>
/// <param name="Kind">table, view, materialized view, partitioned table or foreign table.</param>
/// <param name="File">The script that makes it, below the database folder.</param>
/// <param name="Sha256">Of that file.</param>
/// <param name="Rows">Of a seed, the CSV file that fills it; null = it is no seed.</param>
/// <param name="Comment">Null = none.</param>
/// <param name="PrimaryKey">Its columns; empty = none.</param>
/// <param name="References">The ids of the relations that its foreign keys refer to, each once, by id.</param>
/// <param name="Columns">By position.</param>
/// <param name="Reads">By schema and name; null where PostgreSQL cannot tell.</param>
/// <param name="Conditions">
/// The columns that decide which rows it has, in where, join, group by and the like; null where PostgreSQL cannot tell.
/// </param>
public sealed record ManifestRelation(
    string Id,
    string Schema,
    string Name,
    string Layer,
    string Kind,
    string File,
    string Sha256,
    ManifestFile? Rows,
    string? Comment,
    IReadOnlyList<string> PrimaryKey,
    IReadOnlyList<string> References,
    IReadOnlyList<ManifestColumn> Columns,
    IReadOnlyList<ManifestRead>? Reads,
    IReadOnlyList<ManifestCondition>? Conditions);
