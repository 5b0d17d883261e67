using F1Warehouse.Pipeline.Manifests;
using F1Warehouse.Pipeline.Sessions;

namespace F1Warehouse.Compiler.Catalog;

/// <summary>Makes the manifest of a compiled warehouse.</summary>
internal static class ManifestWriter
{
    public static Manifest Write(CompiledWarehouse warehouse) => new(
        Manifest.CurrentVersion,
        [.. warehouse.Relations.OrderBy(facts => facts.Relation.Layer.Order)
            .ThenBy(facts => facts.Relation.Schema, StringComparer.Ordinal).ThenBy(facts => facts.Relation.Name, StringComparer.Ordinal).Select(Relation)],
        [.. warehouse.Verifications.OrderBy(facts => facts.Script.File.Title, StringComparer.Ordinal).Select(Query)]);

    private static ManifestRelation Relation(RelationFacts facts)
    {
        var relation = facts.Relation;
        return new ManifestRelation(
            relation.ToString(), relation.Schema, relation.Name, relation.Layer.Name, Kind(relation.Kind),
            relation.Script.File.Name, relation.Script.File.Sha256, Rows(relation), facts.Comment, facts.PrimaryKey,
            [.. facts.References.Select(other => other.ToString())],
            [.. facts.Columns.Select(column => new ManifestColumn(column.Name, column.Type, column.IsNullable, column.Comment))],
            Reads(facts.Reads));
    }

    private static ManifestFile? Rows(CompiledRelation relation) =>
        relation.Script.Rows is { } rows ? new ManifestFile(rows.Name, rows.Sha256) : null;

    private static ManifestQuery Query(QueryFacts facts) => new(
        facts.Script.File.Title, facts.Script.File.Name, facts.Script.File.Sha256, facts.Rule.Kind.ToStoredName(),
        [.. facts.Rule.Guards.Select(guard => guard.ToString())], [.. facts.Rule.Key.Select(column => column.Text)], Reads(facts.Reads));

    private static List<ManifestRead>? Reads(IReadOnlyList<RelationRead>? reads) =>
        reads?.Select(read => new ManifestRead(read.Relation.ToString(), read.Columns)).ToList();

    private static string Kind(char kind) => kind switch
    {
        'v' => "view",
        'm' => "materialized view",
        'p' => "partitioned table",
        'f' => "foreign table",
        _ => "table",
    };
}
