using System.Globalization;
using System.Text.RegularExpressions;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Sql;

namespace F1Warehouse.Pipeline.Verifying.Rules;

/// <summary>Reads what the comment above a query says of its rule.</summary>
internal static partial class RuleHeader
{
    private const string Kinds = "pipeline, sport or source";
    private const string Conditions = "a comparison with a number of rows, such as > 10, or a share, such as > 1 % of results";

    /// <exception cref="ConfigurationException">Something is missing, cannot be understood or contradicts the rest; with file and line.</exception>
    public static VerificationRule Read(ScriptFile file, SqlStatement statement)
    {
        var header = new HeaderLines(file, statement);
        var kind = KindOf(header);
        var (warnIf, errorIf) = ThresholdsOf(header, kind);
        return new VerificationRule(
            file.Title,
            header.Prose,
            kind,
            Layer.Highest(SqlLexer.NamesIn(statement.Text)),
            GuardsOf(header, kind),
            KeyOf(header, kind),
            [.. header.Names("tags", TagName(), "names of lower-case letters, digits and underscores, with commas between them").Select(tag => tag.Text)],
            Read<int>(header, "since", "a season", value => Season().IsMatch(value) ? int.Parse(value, CultureInfo.InvariantCulture) : null),
            warnIf,
            errorIf)
        {
            Wholes = [.. new[] { WholeOf(header["warn_if"], warnIf), WholeOf(header["error_if"], errorIf) }.OfType<HeaderName>().DistinctBy(whole => whole.Text)],
        };
    }

    private static HeaderName? WholeOf(HeaderName? said, Threshold? threshold) => said is not null && threshold?.Relation is { } relation
        ? new HeaderName(relation, said.Place with { Column = said.Place.Column + said.Text.LastIndexOf(relation, StringComparison.Ordinal) })
        : null;

    private static RuleKind KindOf(HeaderLines header)
    {
        if (header["severity"] is { } severity)
        {
            throw header.Error(
                severity.Place.Line,
                severity.Text == "warn"
                    ? "severity is no longer said: write kind: source (a warning)"
                    : "severity is no longer said: write kind: pipeline or kind: sport (errors, with the published figures that they guard), or kind: source (a warning)");
        }

        return Read<RuleKind>(header, "kind", Kinds, value => value switch
        {
            "pipeline" => RuleKind.Pipeline,
            "sport" => RuleKind.Sport,
            "source" => RuleKind.Source,
            _ => null,
        }) ?? throw header.Error(1, $"expected a line -- kind: {Kinds}");
    }

    private static (Threshold WarnIf, Threshold? ErrorIf) ThresholdsOf(HeaderLines header, RuleKind kind)
    {
        var warnIf = Read<Threshold>(header, "warn_if", Conditions, Threshold.Parse);
        var errorIf = Read<Threshold>(header, "error_if", Conditions, Threshold.Parse);
        if (warnIf is not null && errorIf is null && kind != RuleKind.Source)
        {
            throw header.Error(
                header["warn_if"]!.Place.Line, "warn_if is never asked for, because without error_if the first failing row is an error");
        }

        return (warnIf ?? Threshold.AnyRow, errorIf ?? (kind == RuleKind.Source ? null : Threshold.AnyRow));
    }

    private static List<Guard> GuardsOf(HeaderLines header, RuleKind kind)
    {
        var names = header.Names("guards", FigureName(), "published figures, each as relation.column and once, with commas between them");
        return (kind == RuleKind.Source, names.Count) switch
        {
            (true, > 0) => throw header.Error(
                names[0].Place.Line, "kind source guards nothing: where a published figure would be wrong, the kind is pipeline or sport"),
            (false, 0) => throw header.Error(
                header["kind"]!.Place.Line, $"expected a line -- guards: with the published figures (relation.column) that would be wrong; without any, the kind is source"),
            _ => [.. names.Select(name => new Guard(name.Text.Split('.')[0], name.Text.Split('.')[1], name.Place))],
        };
    }

    private static IReadOnlyList<HeaderName> KeyOf(HeaderLines header, RuleKind kind)
    {
        var columns = header.Names("key", ColumnName(), "columns of the query, each once, with commas between them");
        return columns.Count > 0 || kind == RuleKind.Pipeline
            ? columns
            : throw header.Error(header["kind"]!.Place.Line, "expected a line -- key: with the columns that identify a failing row, so that it can be excepted");
    }

    private static T? Read<T>(HeaderLines header, string key, string expected, Func<string, T?> parse) where T : struct =>
        header[key] is { } said ? parse(said.Text) ?? throw header.Error(said.Place.Line, $"{key} '{said.Text}': expected {expected}") : null;

    [GeneratedRegex(@"^\d{4}$")]
    private static partial Regex Season();

    [GeneratedRegex("^[a-z0-9_]+$")]
    private static partial Regex TagName();

    [GeneratedRegex("^[a-z_][a-z0-9_]*$")]
    private static partial Regex ColumnName();

    [GeneratedRegex(@"^[a-z_][a-z0-9_]*\.[a-z_][a-z0-9_]*$")]
    private static partial Regex FigureName();
}
