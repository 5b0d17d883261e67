using System.Globalization;
using System.Text.RegularExpressions;
using F1Warehouse.Sql;
using Npgsql;

namespace F1Warehouse.Pipeline.Scripts;

/// <summary>
/// Places an error that was raised while a PL/pgSQL body ran. It has no position in the statement, only the context
/// "PL/pgSQL function f(integer) line 3 at RETURN", innermost call first, and the SQL inside of the body that failed.
/// </summary>
internal static partial class BodyErrors
{
    /// <summary>What PostgreSQL calls a <c>do</c> block.</summary>
    private const string DoBlock = "inline_code_block";

    /// <returns>The offset in the script; null when no body of this script is in the context.</returns>
    public static int? OffsetOf(ScriptFile script, SqlStatement statement, PostgresException error)
    {
        var isInnermost = true;
        foreach (Match frame in Frame().Matches(error.Where ?? ""))
        {
            if (BodyOf(frame.Groups["name"].Value, script, statement) is { } body)
            {
                var line = StartOfLine(script.Text, body.Start, int.Parse(frame.Groups["line"].ValueSpan, CultureInfo.InvariantCulture));
                return (isInnermost ? OffsetOfInner(script.Text, line, body.End, error) : null) ?? SkipIndent(script.Text, line);
            }

            isInnermost = false;
        }

        return null;
    }

    private static (int Start, int End)? BodyOf(string function, ScriptFile script, SqlStatement failed) =>
        function == DoBlock
            ? BodyIn(failed, "do", null)
            : SqlStatementReader.Read(script.Text).Select(statement => BodyIn(statement, "create", function)).FirstOrDefault(body => body is not null);

    private static (int Start, int End)? BodyIn(SqlStatement statement, string verb, string? name)
    {
        var tokens = SqlLexer.ReadCode(statement.Text);
        var isWanted = tokens[0].Is(statement.Text, verb) && (name is null || CreatedObject.In(statement.Text)?.Name == name);
        // Other strings of the statement are defaults of parameters and the like.
        var body = tokens.Where(token => token.Kind == SqlTokenKind.Text).OrderByDescending(token => token.Length).FirstOrDefault();
        if (!isWanted || body == default)
        {
            return null;
        }

        // The body's first line is the one of its opening quote.
        return (statement.Offset + body.Offset + body.OpeningIn(statement.Text), statement.Offset + body.End);
    }

    private static int? OffsetOfInner(string text, int from, int end, PostgresException error)
    {
        const string performed = "SELECT ";
        if (error.InternalQuery is not { } query || error.InternalPosition <= 0)
        {
            return null;
        }

        var inner = ScriptErrors.Utf16Index(query, error.InternalPosition - 1);
        var found = text.AsSpan(from, end - from).IndexOf(query);
        if (found < 0 && query.StartsWith(performed, StringComparison.Ordinal) && inner >= performed.Length)
        {
            // "perform x" is run as "SELECT x".
            found = text.AsSpan(from, end - from).IndexOf(query.AsSpan(performed.Length));
            inner -= performed.Length;
        }

        return found < 0 ? null : from + found + inner;
    }

    private static int StartOfLine(string text, int offset, int line)
    {
        for (; line > 1 && text.IndexOf('\n', offset) is >= 0 and var end; line--)
        {
            offset = end + 1;
        }

        return offset;
    }

    private static int SkipIndent(string text, int offset)
    {
        while (offset < text.Length && text[offset] is ' ' or '\t')
        {
            offset++;
        }

        return offset;
    }

    [GeneratedRegex(@"PL/pgSQL function (?:\w+\.)?""?(?<name>[^\s""(]+)""?(?:\([^\n]*?\))? line (?<line>\d+) at ")]
    private static partial Regex Frame();
}
