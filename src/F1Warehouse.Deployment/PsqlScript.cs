using System.Text;
using F1Warehouse.Pipeline.Errors;

namespace F1Warehouse.Deployment;

/// <summary>The text of a psql script in the making.</summary>
internal sealed class PsqlScript
{
    private readonly StringBuilder text = new();

    /// <summary>A part of the script: a comment that stands out, and the same words when it runs.</summary>
    public PsqlScript Part(string title, string why)
    {
        text.Append(CultureInvariant($"\n\n-- {new string('-', 117)}\n-- {title}. {why}\n\n\\echo {title}\n"));
        return this;
    }

    // A comment ends with its line, and what comes after would be run.
    public PsqlScript Comment(string line) => Line($"-- {string.Concat(line.Select(character => char.IsControl(character) ? '?' : character))}");

    /// <summary>Changes to a folder.</summary>
    /// <exception cref="ConfigurationException">The folder's name cannot be written in one line.</exception>
    public PsqlScript Folder(string path) => path.Any(char.IsControl)
        ? throw new ConfigurationException($"'{string.Concat(path.Select(character => char.IsControl(character) ? '?' : character))}': a path with control characters cannot stand in a psql script; rename the folder")
        // In psql's own quotes a backslash begins an escape.
        : Line($"\\cd '{path.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'");

    /// <summary>A line as it is: a command of psql, or a comment.</summary>
    public PsqlScript Line(string line)
    {
        text.Append(line).Append('\n');
        return this;
    }

    public PsqlScript Statement(string sql) => Line($"{sql};");

    public PsqlScript Remember(string query) => Line($"{query}").Line("\\gset");

    /// <summary>A function that is called for what it does.</summary>
    public PsqlScript Call(string function) => Remember($"select {function} as f1w_ignored");

    /// <summary>A file's text in a transaction, with what is to be noted of it.</summary>
    public PsqlScript Transaction(string searchPath, string sql, string noted) => Transaction(searchPath, [(sql, noted)]);

    /// <summary>Scripts in one transaction, each with the entry that notes it.</summary>
    public PsqlScript Transaction(string searchPath, IEnumerable<(string Sql, string Noted)> scripts)
    {
        Line("begin;").Statement($"set local search_path = {searchPath}");
        foreach (var (sql, noted) in scripts)
        {
            Line(sql.ReplaceLineEndings("\n").TrimEnd()).Line(";").Line(noted);
        }

        return Line("commit;");
    }

    public override string ToString() => text.ToString();

    private static string CultureInvariant(FormattableString line) => FormattableString.Invariant(line);
}
