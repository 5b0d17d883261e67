using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Verifying.Rules;
using F1Warehouse.Sql;

namespace F1Warehouse.Pipeline.Verifying;

/// <summary>A file <c>assert_*.sql</c>: one query that returns the rows which break its rule.</summary>
public sealed record VerificationQuery(ScriptFile File, SqlStatement Statement, VerificationRule Rule)
{
    // The failing rows are kept in a table of the rule's name, and PostgreSQL would cut a longer one.
    private const int LongestName = 63;

    public string Name => Rule.Name;

    /// <summary>All queries in the order of their names.</summary>
    /// <exception cref="ConfigurationException">There is none, or one of them cannot be read.</exception>
    public static IReadOnlyList<VerificationQuery> ReadAll(DatabaseFolder database) =>
        ScriptFile.ReadFolder(database, database.Verification) is { Count: > 0 } files
            ? [.. files.Select(Parse)]
            : throw new ConfigurationException($"{database.Verification}: expected files assert_*.sql; an audit without a question proves nothing");

    /// <exception cref="ConfigurationException">The file is not named so, holds no or several statements, or its header cannot be understood.</exception>
    public static VerificationQuery Parse(ScriptFile file)
    {
        if (!file.Title.StartsWith("assert_", StringComparison.Ordinal) || file.Title.Length > LongestName)
        {
            throw new ConfigurationException($"{file.Path}: expected a name that begins with assert_ and has at most {LongestName} characters");
        }

        var statements = SqlStatementReader.Read(file.Text);
        return statements.Count == 1
            ? new VerificationQuery(file, statements[0], RuleHeader.Read(file, statements[0]))
            : throw new ConfigurationException($"{file.Path}: expected one query, found {statements.Count} statements");
    }
}
