using System.Text.RegularExpressions;
using F1Warehouse.Sql;
using Npgsql;

namespace F1Warehouse.Pipeline.Scripts;

/// <summary>
/// Many errors of utility statements have no position, but name what they are about: <c>column "x" of relation "t" does not
/// exist</c>. The first of those names that the statement holds is the place.
/// </summary>
public static partial class MessageNames
{
    /// <returns>The offset in the statement; null where it holds none of the names.</returns>
    public static int? OffsetIn(string statement, PostgresException error)
    {
        var tokens = SqlLexer.Read(statement).ToList();
        foreach (var name in In(error))
        {
            var found = error.SqlState == PostgresErrorCodes.DuplicateColumn ? SecondColumn(statement, tokens, name) : null;
            found ??= tokens.Where(token => token.NameIn(statement) == name).Select(token => (int?)token.Offset).FirstOrDefault();
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>The names in quotes, then the last word: "permission denied for table t" has no quotes.</summary>
    public static IEnumerable<string> In(PostgresException error) =>
        Quoted().Matches(error.MessageText).Select(match => match.Groups[1].Value.Split('.')[^1])
            .Append(error.MessageText.Split(' ')[^1]);

    // "column x specified more than once": the second one of a list, not the first of the statement.
    private static int? SecondColumn(string statement, List<SqlToken> tokens, string name)
    {
        var seen = new Stack<bool>([false]);
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Is(statement, "("))
            {
                seen.Push(false);
            }
            else if (tokens[i].Is(statement, ")") && seen.Count > 1)
            {
                seen.Pop();
            }
            else if (tokens[i].Is(statement, "select"))
            {
                seen.Pop();
                seen.Push(false);
            }
            else if (tokens[i].NameIn(statement) == name && EndsColumn(statement, tokens[i + 1]))
            {
                if (seen.Pop())
                {
                    return tokens[i].Offset;
                }

                seen.Push(true);
            }
        }

        return tokens[^1].NameIn(statement) == name && seen.Peek() ? tokens[^1].Offset : null;
    }

    private static bool EndsColumn(string statement, SqlToken next) =>
        next.Is(statement, ",") || next.Is(statement, "from") || next.Is(statement, ")");

    [GeneratedRegex("[\"“„«]([^\"”“»]+)[\"”“»]")]
    private static partial Regex Quoted();
}
