using F1Warehouse.Pipeline.Planning;
using F1Warehouse.Pipeline.Sessions;

namespace F1Warehouse.Cli.Reporting;

/// <summary>A plan for the comment of a pull request.</summary>
internal static class PlanMarkdown
{
    public static IEnumerable<string> Of(RunPlan plan, bool texts) =>
    [
        $"**{PlanLines.Headline(plan)}**",
        .. Part("Why", plan.Reasons.Select(reason => $"- {Markdown.Text(reason)}")),
        .. Part(
            $"Files ({PlanLines.FileCounts(plan)})",
            Table("file | change | rows then | sha256 then | sha256 now", plan.Files.Where(file => file.Change != InputChange.Same).Select(file =>
                $"{Markdown.Code($"{file.Dataset}.csv")} | {file.Change.ToStoredName()} | {(file.RowsBefore is { } rows ? Figures.Count(rows) : "")} | {PlanLines.Short(file.Sha256Before)} | {PlanLines.Short(file.Sha256Now)}"))),
        .. Part("Relations", plan.Relations is null
            ? [Markdown.Text(plan.RelationsUnknown ?? "not known")]
            : Table("relation | breaking | what becomes of it", plan.Relations.Select(relation =>
                $"{Markdown.Code(relation.Relation)} | {(relation.IsBreaking ? "**yes**" : "no")} | {Markdown.Text(PlanLines.Shape(relation))}"))),
        .. Part("Scripts", Table("script | change", plan.Scripts.Select(Script))),
        .. Part("Rules", Table("rule | change", plan.Rules.Select(Script))),
        .. Part("Migrations to apply", plan.Migrations.Select(migration => $"- {Markdown.Code(migration)}")),
        .. Part("Stops the publish", plan.Stopping.Select(found => $"- {Markdown.Text(found)}")),
        .. Part("The role may not", plan.Obstacles.Select(found => $"- {Markdown.Text(found.Trim())}")),
        .. texts ? plan.Scripts.Concat(plan.Rules).SelectMany(Text) : [],
    ];

    private static string Script(ScriptChange script) => $"{Markdown.Code(script.Name)} | {script.Change.ToStoredName()}";

    private static IEnumerable<string> Text(ScriptChange script) => script is { Before: { } before, Now: { } now }
        ? ["", $"<details><summary>{script.Name}</summary>", "", "````diff", .. TextDifference.Of(before, now), "````", "", "</details>"]
        : [];

    private static IEnumerable<string> Table(string columns, IEnumerable<string> rows)
    {
        var all = rows.ToList();
        return all.Count == 0 ? [] : [$"| {columns} |", $"|{string.Concat(columns.Split('|').Select(_ => " --- |"))}", .. all.Select(row => $"| {row} |")];
    }

    private static IEnumerable<string> Part(string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        return all.Count == 0 ? [] : ["", $"### {title}", "", .. all];
    }
}
