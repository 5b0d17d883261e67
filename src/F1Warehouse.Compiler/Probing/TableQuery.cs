using System.Text.RegularExpressions;
using F1Warehouse.Sql;

namespace F1Warehouse.Compiler.Probing;

/// <summary>
/// The query of <c>create table … as</c> and <c>create view … as</c>. PostgreSQL keeps no dependencies of the former; a view of the
/// same query has them.
/// </summary>
/// <param name="Columns">The list of column names with its parentheses; empty = none.</param>
/// <param name="Query">From its first word to its end.</param>
internal sealed partial record TableQuery(string Columns, string Query)
{
    /// <summary>The name of the view that stands for the query.</summary>
    public const string Probe = "f1w_probe";

    /// <summary>A view of the session's own with the same columns and dependencies.</summary>
    public string CreateView => $"create temporary view {Probe} {Columns} as {Query}";

    /// <returns>Null where there is no query, as in <c>create table t (a int)</c>.</returns>
    public static TableQuery? In(SourceScript.Creation creation)
    {
        var sql = creation.Statement.Text;
        var tokens = SqlLexer.Read(sql).SkipWhile(token => token.Offset <= creation.Made.NameOffset)
            .Where(token => token.Kind != SqlTokenKind.Comment).ToList();
        var depth = 0;
        var listEnd = tokens is [var open, ..] && open.Is(sql, "(") ? -1 : 0;
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            depth += tokens[i].Is(sql, "(") ? 1 : tokens[i].Is(sql, ")") ? -1 : 0;
            if (depth == 0 && listEnd < 0)
            {
                listEnd = tokens[i].End;
            }
            else if (depth == 0 && tokens[i].Is(sql, "as"))
            {
                var columns = listEnd > 0 ? sql[tokens[0].Offset..listEnd] : "";
                return new TableQuery(columns, DataClause().Replace(sql[tokens[i + 1].Offset..], ""));
            }
        }

        return null;
    }

    [GeneratedRegex(@"\s+with\s+(no\s+)?data\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DataClause();
}
