using System.Text.Json.Nodes;
using F1Warehouse.Pipeline.Comparing;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Sessions;

namespace F1Warehouse.Cli.Reporting;

/// <summary>What differs between two releases, for programs (<c>docs/diff.schema.json</c>) and for the comment of a pull request.</summary>
internal static class DifferenceDocument
{
    private const int SchemaVersion = 1;

    public static string ToJson(ReleaseDifference difference) => JsonText.Of(new JsonObject
    {
        ["schema_version"] = SchemaVersion,
        ["new"] = ToJson(difference.New),
        ["old"] = ToJson(difference.Old),
        ["counts"] = new JsonObject(Enum.GetValues<RelationChange>().Select(change =>
            KeyValuePair.Create<string, JsonNode?>(change.ToStoredName(), difference.Relations.Count(relation => relation.Change == change)))),
        ["relations"] = JsonText.Array(difference.Different.Select(ToJson)),
    });

    public static IEnumerable<string> ToMarkdown(ReleaseDifference difference)
    {
        yield return $"**{Markdown.Text(difference.New.ToString())}** compared with **{Markdown.Text(difference.Old.ToString())}**: {DifferenceLines.Summary(difference)}";
        if (difference.Different.Count == 0)
        {
            yield break;
        }

        yield return "";
        yield return "| relation | added | removed | changed | columns |";
        yield return "| --- | ---: | ---: | ---: | --- |";
        foreach (var relation in difference.Different)
        {
            var columns = relation.Columns.Select(column => string.Join(' ', new[]
            {
                Markdown.Code(column.Name),
                DifferenceLines.Definition(column),
                column.ChangedRows > 0 ? Figures.Count(column.ChangedRows) : null,
                column.SumBefore == column.SumNow ? null : $"(sum {column.SumBefore ?? "null"} → {column.SumNow ?? "null"})",
            }.OfType<string>()));
            yield return $"| {Markdown.Code(relation.Relation)} | {Figures.Count(relation.RowsAdded)} | {Figures.Count(relation.RowsRemoved)} | {Figures.Count(relation.RowsChanged)} | {string.Join(", ", columns)} |";
        }

        foreach (var line in Examples(difference))
        {
            yield return line;
        }
    }

    private static IEnumerable<string> Examples(ReleaseDifference difference)
    {
        var examples = difference.Different.SelectMany(relation => relation.Columns.SelectMany(column => column.Examples.Select(example =>
            $"| {Markdown.Code(relation.Relation)} | {Markdown.Text(example.Key)} | {Markdown.Code(column.Name)} | {Markdown.Text(example.Old ?? "null")} | {Markdown.Text(example.New ?? "null")} |"))).ToList();
        return examples.Count == 0 ? [] : ["", "<details><summary>First changed values</summary>", "", "| relation | key | column | old | new |", "| --- | --- | --- | --- | --- |", .. examples, "", "</details>"];
    }

    private static JsonObject ToJson(ReleasePlace place) => new()
    {
        ["name"] = place.Name,
        ["base_schema"] = place.BaseSchema,
        ["release_id"] = place.ReleaseId,
    };

    private static JsonObject ToJson(RelationDifference relation) => new()
    {
        ["relation"] = relation.Relation,
        ["change"] = relation.Change.ToStoredName(),
        ["key"] = JsonText.Array(relation.Key),
        ["rows_added"] = relation.RowsAdded,
        ["rows_removed"] = relation.RowsRemoved,
        ["rows_changed"] = relation.RowsChanged,
        ["first_added"] = JsonText.Array(relation.FirstAdded),
        ["first_removed"] = JsonText.Array(relation.FirstRemoved),
        ["columns"] = JsonText.Array(relation.Columns.Select(ToJson)),
    };

    private static JsonObject ToJson(ColumnDifference column) => new()
    {
        ["column"] = column.Name,
        ["rows_changed"] = column.ChangedRows,
        ["type_before"] = column.TypeBefore,
        ["type_now"] = column.TypeNow,
        ["sum_before"] = column.SumBefore,
        ["sum_now"] = column.SumNow,
        ["examples"] = JsonText.Array(column.Examples.Select(example => new JsonObject
        {
            ["key"] = example.Key,
            ["old"] = example.Old,
            ["new"] = example.New,
        })),
    };
}
