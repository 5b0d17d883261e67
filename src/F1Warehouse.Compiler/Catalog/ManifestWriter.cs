using F1Warehouse.Compiler.Lineage;
using F1Warehouse.Pipeline.Manifests;
using F1Warehouse.Pipeline.Sessions;

namespace F1Warehouse.Compiler.Catalog;

/// <summary>Makes the manifest of a compiled warehouse.</summary>
internal static class ManifestWriter
{
    public static Manifest Write(CompiledWarehouse warehouse) => new(
        Manifest.CurrentVersion,
        [.. warehouse.Relations.OrderBy(compiled => compiled.Relation.Layer.Order)
            .ThenBy(compiled => compiled.Relation.Schema, StringComparer.Ordinal).ThenBy(compiled => compiled.Relation.Name, StringComparer.Ordinal).Select(Relation)],
        [.. warehouse.Verifications.OrderBy(compiled => compiled.Script.File.Title, StringComparer.Ordinal).Select(Query)]);

    private static ManifestRelation Relation(CompiledRelation compiled)
    {
        var relation = compiled.Relation;
        return new ManifestRelation(
            relation.ToString(), relation.Schema, relation.Name, relation.Layer.Name, Kind(relation.Kind),
            relation.Script.File.Name, relation.Script.File.Sha256, Rows(relation), compiled.Comment, compiled.PrimaryKey,
            [.. compiled.References.Select(other => other.ToString())],
            [.. compiled.Columns.Select(Column)],
            Reads(compiled.Reads),
            compiled.Conditions?.Select(origin => new ManifestCondition(origin.Relation.ToString(), origin.Column)).ToList());
    }

    private static ManifestColumn Column(CompiledColumn column) => new(
        column.Name, column.Type, column.IsNullable, column.Comment,
        column.From?.Select(origin => new ManifestOrigin(
            origin.Relation.ToString(), origin.Column, origin.Part == Part.Value ? ManifestOrigin.Value : ManifestOrigin.Condition)).ToList());

    private static ManifestFile? Rows(ScratchRelation relation) =>
        relation.Script.Rows is { } rows ? new ManifestFile(rows.Name, rows.Sha256) : null;

    private static ManifestQuery Query(CompiledQuery compiled) => new(
        compiled.Script.File.Title, compiled.Script.File.Name, compiled.Script.File.Sha256, compiled.Rule.Kind.ToStoredName(),
        [.. compiled.Rule.Guards.Select(guard => guard.ToString())], [.. compiled.Rule.Key.Select(column => column.Text)], Reads(compiled.Reads));

    private static List<ManifestRead>? Reads(IReadOnlyList<Dependency>? reads) =>
        reads?.Select(read => new ManifestRead(read.Relation.ToString(), read.Columns, read.Unused)).ToList();

    private static string Kind(char kind) => kind switch
    {
        'v' => "view",
        'm' => "materialized view",
        'p' => "partitioned table",
        'f' => "foreign table",
        _ => "table",
    };
}
