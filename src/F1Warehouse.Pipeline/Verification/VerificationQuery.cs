using System.Text.RegularExpressions;
using F1Warehouse.Pipeline.Scripts;

namespace F1Warehouse.Pipeline.Verification;

/// <summary>A file <c>assert_*.sql</c>: one query that returns the rows which break its rule.</summary>
internal sealed partial record VerificationQuery(ScriptFile File, SqlStatement Statement, Severity Severity)
{
    public string Name => File.Title;

    /// <summary>All queries in the order of their names.</summary>
    /// <exception cref="ConfigurationException">A file is not named so, holds no or several statements, or has an unknown severity.</exception>
    public static IReadOnlyList<VerificationQuery> ReadAll(DatabaseFolder database) =>
        [.. ScriptFile.ReadFolder(database, database.Verification).Select(Parse)];

    private static VerificationQuery Parse(ScriptFile file)
    {
        if (!file.Title.StartsWith("assert_", StringComparison.Ordinal))
        {
            throw new ConfigurationException($"{file.Path}: expected a name that begins with assert_");
        }

        var statements = SqlStatementReader.Read(file.Text);
        if (statements.Count != 1)
        {
            throw new ConfigurationException($"{file.Path}: expected one query, found {statements.Count} statements");
        }

        var severity = SeverityLine().Match(file.Text) is { Success: true } match ? match.Groups[1].Value.Trim() : "error";
        return Enum.TryParse<Severity>(severity, ignoreCase: true, out var parsed)
            ? new VerificationQuery(file, statements[0], parsed)
            : throw new ConfigurationException($"{file.Path}: severity '{severity}': expected error or warn");
    }

    [GeneratedRegex(@"^--\s*severity:(.*)$", RegexOptions.Multiline | RegexOptions.IgnoreCase)]
    private static partial Regex SeverityLine();
}
