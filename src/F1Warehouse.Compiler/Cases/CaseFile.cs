using F1Warehouse.Pipeline.Errors;

namespace F1Warehouse.Compiler.Cases;

/// <summary>
/// The text of a case: lines with # are comments; <c>[given results]</c> and <c>[expected fct_driver_performance where season = 2020]</c>
/// begin a section, whose first line names the columns.
/// </summary>
internal sealed class CaseFile
{
    private const string GivenWord = "given ";
    private const string ExpectedWord = "expected ";

    private readonly string path;
    private readonly List<CaseSection> given = [];
    private readonly List<CaseSection> expected = [];

    /// <exception cref="ConfigurationException">A line cannot be understood; with file and line.</exception>
    public CaseFile(string path)
    {
        this.path = path;
        (string Heading, int Line, string[]? Columns, List<string[]> Rows)? open = null;
        var number = 0;
        foreach (var line in File.ReadLines(path).Append("[]"))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line[0] == '[')
            {
                Close(open);
                open = (line.Trim('[', ']'), number, null, []);
            }
            else if (open is not { } section)
            {
                throw Error(number, $"expected a heading such as [given results], found '{line}'");
            }
            else if (section.Columns is null)
            {
                open = section with { Columns = line.Split(',') };
            }
            else
            {
                var values = line.Split(',');
                section.Rows.Add(values.Length == section.Columns.Length
                    ? values
                    : throw Error(number, FormattableString.Invariant($"expected {section.Columns.Length} values, found {values.Length}: {line}")));
            }
        }
    }

    public IReadOnlyList<CaseSection> Given => given;

    public IReadOnlyList<CaseSection> Expected => expected;

    private void Close((string Heading, int Line, string[]? Columns, List<string[]> Rows)? section)
    {
        if (section is not var (heading, line, columns, rows))
        {
            return;
        }

        var (list, word) = heading.StartsWith(GivenWord, StringComparison.Ordinal) ? (given, GivenWord)
            : heading.StartsWith(ExpectedWord, StringComparison.Ordinal) ? (expected, ExpectedWord)
            : throw Error(line, $"[{heading}]: expected [given …] or [expected …]");
        list.Add(columns is null
            ? throw Error(line, $"[{heading}]: expected the names of columns in the next line")
            : new CaseSection(heading[word.Length..], line, columns, rows));
    }

    private ConfigurationException Error(int line, string message) => new(FormattableString.Invariant($"{path}({line}): {message}"));
}
