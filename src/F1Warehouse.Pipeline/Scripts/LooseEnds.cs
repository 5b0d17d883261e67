using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Sql;

namespace F1Warehouse.Pipeline.Scripts;

/// <summary>
/// What PostgreSQL would not refuse, because it never gets to see it as a script: the words that end the transaction that each script
/// runs in, and a comment that is not closed and swallows the rest.
/// </summary>
internal static class LooseEnds
{
    private const string NoTermination = "2D000";
    private const string SyntaxError = "42601";

    private static readonly string[] words = ["begin", "start", "commit", "end", "rollback", "abort", "savepoint", "release"];

    /// <exception cref="ScriptException">There is one; with its line.</exception>
    public static void Refuse(ScriptFile script, IReadOnlyList<SqlStatement> statements)
    {
        foreach (var statement in statements)
        {
            var first = SqlLexer.ReadCode(statement.Text)[0];
            if (Array.Find(words, word => first.Is(statement.Text, word)) is { } word)
            {
                throw At(script, statement.Offset + first.Offset, NoTermination, $"'{word}' cannot be in a script: each runs in a transaction of its own");
            }
        }

        var last = SqlLexer.Read(script.Text).LastOrDefault();
        if (last.Kind == SqlTokenKind.Comment && IsOpen(script.Text.AsSpan(last.Offset, last.Length)))
        {
            throw At(script, last.Offset, SyntaxError, "unterminated /* comment");
        }
    }

    // PostgreSQL's comments nest.
    private static bool IsOpen(ReadOnlySpan<char> comment)
    {
        var depth = 0;
        for (var i = 0; i < comment.Length - 1; i++)
        {
            var change = comment[i..(i + 2)] is "/*" ? 1 : comment[i..(i + 2)] is "*/" ? -1 : 0;
            (depth, i) = (depth + change, i + Math.Abs(change));
            if (comment[0] == '-')
            {
                return false;
            }
        }

        return depth > 0 || comment is "/*";
    }

    private static ScriptException At(ScriptFile script, int offset, string sqlState, string message)
    {
        var (line, column) = ScriptPosition.At(script.Text, offset);
        return new ScriptException(script.Path, line, column, sqlState, message, new FormatException(message));
    }
}
