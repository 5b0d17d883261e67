using System.Globalization;
using System.Text.RegularExpressions;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Sql;

namespace F1Warehouse.Pipeline.Verifying.Rules;

/// <summary>The comment above a query: prose, and lines <c>-- key: value</c> of the keys below.</summary>
internal sealed partial class RuleHeader
{
    private readonly ScriptFile file;
    private readonly Dictionary<string, (string Value, int Line)> values = [];
    private readonly List<string> prose = [];

    private RuleHeader(ScriptFile file, SqlStatement statement)
    {
        this.file = file;
        var lines = file.Text[..statement.Offset].ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (KeyLine().Match(lines[i]) is not { Success: true } match)
            {
                prose.Add(lines[i].TrimStart('-', ' ').TrimEnd());
            }
            else if (!values.TryAdd(match.Groups[1].Value, (match.Groups[2].Value.Trim(), i + 1)))
            {
                throw Error(i + 1, $"{match.Groups[1].Value} is said twice");
            }
        }
    }

    /// <exception cref="ConfigurationException">A value cannot be understood, or two contradict each other; with file and line.</exception>
    public static VerificationRule Read(ScriptFile file, SqlStatement statement)
    {
        var header = new RuleHeader(file, statement);
        var severity = header.Read<Severity>("severity", "error or warn", SeverityOf) ?? Severity.Error;
        if (severity == Severity.Warn && header.values.TryGetValue("error_if", out var unheard))
        {
            throw header.Error(unheard.Line, "error_if is never asked for, because the rule's severity is warn");
        }

        if (severity == Severity.Error && header.values.TryGetValue("warn_if", out unheard) && !header.values.ContainsKey("error_if"))
        {
            throw header.Error(unheard.Line, "warn_if is never asked for, because without error_if the first failing row is an error");
        }

        return new VerificationRule(
            file.Title,
            string.Join(' ', header.prose.Where(line => line.Length > 0)),
            severity,
            Layer.Highest(SqlLexer.NamesIn(statement.Text)),
            header.Tags(),
            header.Read<int>("since", "a season", value => Season().IsMatch(value) ? int.Parse(value, CultureInfo.InvariantCulture) : null),
            header.Read<Threshold>("warn_if", Conditions, Threshold.Parse) ?? Threshold.AnyRow,
            header.Read<Threshold>("error_if", Conditions, Threshold.Parse) ?? Threshold.AnyRow);
    }

    private const string Conditions = "a comparison with a number of rows, such as > 10";

    private static Severity? SeverityOf(string value) => value switch
    {
        "error" => Severity.Error,
        "warn" => Severity.Warn,
        _ => null,
    };

    private string[] Tags()
    {
        if (!values.TryGetValue("tags", out var tags))
        {
            return [];
        }

        var names = tags.Value.Split(',', StringSplitOptions.TrimEntries);
        return names.All(name => TagName().IsMatch(name))
            ? names
            : throw Error(tags.Line, $"tags '{tags.Value}': expected names of lower-case letters, digits and underscores, with commas between them");
    }

    private T? Read<T>(string key, string expected, Func<string, T?> parse) where T : struct =>
        values.TryGetValue(key, out var said)
            ? parse(said.Value) ?? throw Error(said.Line, $"{key} '{said.Value}': expected {expected}")
            : null;

    private ConfigurationException Error(int line, string message) => new($"{file.Path}({line}): {message}");

    [GeneratedRegex(@"^--\s*(severity|tags|since|warn_if|error_if)\s*:(.*)$")]
    private static partial Regex KeyLine();

    [GeneratedRegex(@"^\d{4}$")]
    private static partial Regex Season();

    [GeneratedRegex("^[a-z0-9_]+$")]
    private static partial Regex TagName();
}
