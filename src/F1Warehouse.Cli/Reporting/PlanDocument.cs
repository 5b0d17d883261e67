using System.Text.Json.Nodes;
using F1Warehouse.Pipeline.Planning;
using F1Warehouse.Pipeline.Sessions;

namespace F1Warehouse.Cli.Reporting;

/// <summary>A plan for programs; <c>docs/plan.schema.json</c>.</summary>
internal static class PlanDocument
{
    private const int SchemaVersion = 1;

    public static string ToJson(RunPlan plan, bool texts) => JsonText.Of(new JsonObject
    {
        ["schema_version"] = SchemaVersion,
        ["live_release_id"] = plan.Live,
        ["would_change"] = plan.Changes,
        ["is_breaking"] = plan.Relations is null ? null : plan.IsBreaking,
        ["reasons"] = JsonText.Array(plan.Reasons),
        ["files"] = JsonText.Array(plan.Files.Select(file => new JsonObject
        {
            ["dataset"] = file.Dataset,
            ["change"] = file.Change.ToStoredName(),
            ["rows_before"] = file.RowsBefore,
            ["sha256_before"] = file.Sha256Before,
            ["sha256_now"] = file.Sha256Now,
            ["bytes_now"] = file.BytesNow,
        })),
        ["scripts"] = JsonText.Array(plan.Scripts.Select(script => ToJson(script, texts))),
        ["rules"] = JsonText.Array(plan.Rules.Select(script => ToJson(script, texts))),
        ["relations"] = plan.Relations is null ? null : JsonText.Array(plan.Relations.Select(ToJson)),
        ["relations_unknown"] = plan.RelationsUnknown,
        ["migrations"] = JsonText.Array(plan.Migrations),
        ["built"] = JsonText.Array(plan.Built),
        ["stopping"] = JsonText.Array(plan.Stopping),
        ["obstacles"] = JsonText.Array(plan.Obstacles.Select(line => line.Trim())),
    });

    private static JsonObject ToJson(ScriptChange script, bool texts) => new()
    {
        ["file"] = script.Name,
        ["change"] = script.Change.ToStoredName(),
        ["diff"] = texts && script is { Before: { } before, Now: { } now } ? string.Join('\n', TextDifference.Of(before, now)) : null,
    };

    private static JsonObject ToJson(RelationPlan relation) => new()
    {
        ["relation"] = relation.Relation,
        ["change"] = relation.Change.ToStoredName(),
        ["is_breaking"] = relation.IsBreaking,
        ["moved_from"] = relation.MovedFrom,
        ["columns"] = JsonText.Array(relation.Columns.Select(column => new JsonObject
        {
            ["column"] = column.Column,
            ["change"] = column.Change.ToStoredName(),
            ["is_breaking"] = column.IsBreaking,
            ["type_before"] = column.Before,
            ["type_now"] = column.Now,
        })),
    };
}
