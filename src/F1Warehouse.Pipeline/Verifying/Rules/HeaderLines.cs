using System.Text.RegularExpressions;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Sql;

namespace F1Warehouse.Pipeline.Verifying.Rules;

/// <summary>The comment above a query, taken apart: prose, and lines <c>-- key: value</c>.</summary>
internal sealed partial class HeaderLines
{
    // What goes on in a further line of the same key.
    private static readonly string[] lists = ["guards"];

    private readonly ScriptFile file;
    private readonly Dictionary<string, List<HeaderName>> values = [];
    private readonly List<string> prose = [];

    /// <exception cref="ConfigurationException">A key is said twice.</exception>
    public HeaderLines(ScriptFile file, SqlStatement statement)
    {
        this.file = file;
        var lines = file.Text[..statement.Offset].ReplaceLineEndings("\n").Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (KeyLine().Match(lines[i]) is { Success: true } match)
            {
                Add(match.Groups["key"].Value, new HeaderName(match.Groups["value"].Value.TrimEnd(), new ScriptPosition(i + 1, match.Groups["value"].Index + 1)));
            }
            else
            {
                prose.Add(lines[i].TrimStart('-', ' ').TrimEnd());
            }
        }
    }

    /// <summary>What is no key, in one line.</summary>
    public string Prose => string.Join(' ', prose.Where(line => line.Length > 0));

    /// <summary>What is said of a key; null = nothing.</summary>
    public HeaderName? this[string key] => values.TryGetValue(key, out var said) ? said[0] : null;

    /// <summary>The names of a list with commas, over all lines of its key.</summary>
    /// <exception cref="ConfigurationException">One of them has not the form of a name.</exception>
    public IReadOnlyList<HeaderName> Names(string key, Regex form, string expected)
    {
        var names = new List<HeaderName>();
        foreach (var said in values.GetValueOrDefault(key, []))
        {
            var at = said.Place.Column;
            foreach (var part in said.Text.Split(','))
            {
                var name = new HeaderName(part.Trim(), said.Place with { Column = at + part.Length - part.TrimStart().Length });
                names.Add(form.IsMatch(name.Text) && names.All(other => other.Text != name.Text)
                    ? name
                    : throw Error(said.Place.Line, $"{key} '{said.Text}': expected {expected}"));
                at += part.Length + 1;
            }
        }

        return names;
    }

    public ConfigurationException Error(int line, string message) => new($"{file.Path}({line}): {message}");

    private void Add(string key, HeaderName said)
    {
        if (values.TryGetValue(key, out var before) && !lists.Contains(key))
        {
            throw Error(said.Place.Line, $"{key} is said twice");
        }

        values[key] = [.. before ?? [], said];
    }

    [GeneratedRegex(@"^--\s*(?<key>kind|guards|key|severity|tags|since|warn_if|error_if)\s*:\s*(?<value>.*)$")]
    private static partial Regex KeyLine();
}
