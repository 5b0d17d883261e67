using F1Warehouse.Pipeline.Planning;
using F1Warehouse.Pipeline.Sessions;

namespace F1Warehouse.Cli.Reporting;

/// <summary>A plan in lines for people.</summary>
internal static class PlanLines
{
    public static IEnumerable<string> Of(RunPlan plan, bool texts) =>
    [
        Headline(plan),
        .. plan.Reasons.Select(reason => $"  {reason}"),
        .. Part($"files: {FileCounts(plan)}", plan.Files.Where(file => file.Change != InputChange.Same).Select(File)),
        .. Part("scripts", plan.Scripts.SelectMany(script => Script(script, texts && plan.Live is not null))),
        .. Part("rules", plan.Rules.SelectMany(script => Script(script, texts && plan.Live is not null))),
        .. Part("relations", Relations(plan)),
        .. Part("migrations to apply", plan.Migrations),
        .. plan.Built.Count == 0 ? [] : new[] { "", $"built: {Figures.Count(plan.Built.Count, "seed or model")}, verified by all rules" },
        .. Part("stops the publish", plan.Stopping),
        .. Part("the role may not", plan.Obstacles.Select(line => line.Trim())),
    ];

    /// <summary><c>A run would change what is live (release 4); readers may break.</c></summary>
    public static string Headline(RunPlan plan) => plan switch
    {
        { Changes: false } => $"Nothing to do: release {plan.Live} is live, and a run would make it again as it is.",
        { Live: null } => "A run would make the first release.",
        _ => $"A run would replace release {plan.Live}; {(plan.Relations is null ? "what becomes of its relations is not known" : plan.IsBreaking ? "readers may break" : "no reader breaks by its shape")}.",
    };

    /// <summary><c>12 same, 1 changed, 1 added</c></summary>
    public static string FileCounts(RunPlan plan) => string.Join(", ", plan.Files.GroupBy(file => file.Change).OrderBy(group => group.Key)
        .Select(group => $"{group.Count()} {group.Key.ToStoredName()}").DefaultIfEmpty("none"));

    /// <summary>What becomes of a relation, in a few words.</summary>
    public static string Shape(RelationPlan relation) => string.Join("; ", new[]
    {
        relation.Change switch
        {
            ShapeChange.Moved => $"moved from {relation.MovedFrom}",
            ShapeChange.Changed => null,
            _ => relation.Change.ToStoredName(),
        },
        relation.Columns.Count == 0 ? null : string.Join(", ", relation.Columns.Select(Column)),
    }.OfType<string>());

    /// <summary>A hash in the length that people compare.</summary>
    public static string Short(string? sha256) => sha256 is null ? "none" : sha256[..Math.Min(12, sha256.Length)];

    private static string Column(ColumnPlan column) => column.Change switch
    {
        ShapeChange.Changed => $"{column.Column} {column.Before} becomes {column.Now}",
        ShapeChange.Added => $"{column.Column} added ({column.Now})",
        _ => $"{column.Column} {column.Change.ToStoredName()}",
    };

    private static string File(FileChange file) => file.Change switch
    {
        InputChange.Added => $"added    {file.Dataset}.csv, {Figures.Count(file.BytesNow ?? 0)} bytes, sha256 {Short(file.Sha256Now)}",
        InputChange.Removed => $"removed  {file.Dataset}.csv, {Figures.Count(file.RowsBefore ?? 0, "row")} then, sha256 {Short(file.Sha256Before)}",
        _ => $"changed  {file.Dataset}.csv, {Figures.Count(file.RowsBefore ?? 0, "row")} then, sha256 {Short(file.Sha256Before)} becomes {Short(file.Sha256Now)}",
    };

    private static IEnumerable<string> Script(ScriptChange script, bool texts) =>
        ((IEnumerable<string>)[$"{script.Change.ToStoredName(),-7}  {script.Name}"])
        .Concat(texts && script.Change == InputChange.Changed ? Text(script).Select(line => $"  {line}") : []);

    private static IEnumerable<string> Text(ScriptChange script) => script is { Before: { } before, Now: { } now }
        ? TextDifference.Of(before, now)
        : ["(its text then is not in the books)"];

    private static IEnumerable<string> Relations(RunPlan plan) => plan.Relations is null
        ? [plan.RelationsUnknown ?? "not known"]
        : plan.Relations.Select(relation => $"{(relation.IsBreaking ? "BREAKING " : "")}{relation.Relation}  {Shape(relation)}");

    private static IEnumerable<string> Part(string title, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        return all.Count == 0 && !title.StartsWith("files", StringComparison.Ordinal) ? [] : ["", title, .. all.Select(line => $"  {line}")];
    }
}
