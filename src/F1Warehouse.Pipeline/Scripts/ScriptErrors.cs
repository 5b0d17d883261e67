using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace F1Warehouse.Pipeline.Scripts;

/// <summary>Places an error of PostgreSQL in the script that caused it.</summary>
internal static partial class ScriptErrors
{
    /// <summary>The error with file, line and column.</summary>
    /// <param name="script">The script that was run.</param>
    /// <param name="statement">The statement that failed; null = the first.</param>
    /// <param name="error">What the server said.</param>
    public static ScriptException Place(ScriptFile script, SqlStatement statement, PostgresException error)
    {
        var offset = OffsetOf(script, statement, error);
        var (line, column) = LineAndColumn(script.Text, offset);
        var parts = new[] { error.MessageText, Labelled("DETAIL", error.Detail), Labelled("HINT", error.Hint) };
        return new ScriptException(
            script.Path, line, column, error.SqlState, string.Join("; ", parts.Where(part => part is not null)), error);
    }

    private static string? Labelled(string label, string? text) => text is null ? null : $"{label}: {text.ReplaceLineEndings(" ")}";

    private static int OffsetOf(ScriptFile script, SqlStatement statement, PostgresException error)
    {
        if (error.Position > 0)
        {
            return statement.Offset + Utf16Index(statement.Text, error.Position - 1);
        }

        // Inside a do block or function body there is no position, only "… line 3 at SQL statement" in the context.
        var line = BodyLine().Match(error.Where ?? "");
        var body = DollarQuote().Match(statement.Text);
        return line.Success && body.Success
            ? StartOfLine(script.Text, statement.Offset + body.Index + body.Length,
                int.Parse(line.Groups[1].ValueSpan, CultureInfo.InvariantCulture))
            : statement.Offset;
    }

    // PostgreSQL counts characters; .NET counts UTF-16 units, two for those beyond the basic plane.
    private static int Utf16Index(string text, int characters)
    {
        var index = 0;
        for (; characters > 0 && index < text.Length; characters--)
        {
            index += char.IsHighSurrogate(text[index]) ? 2 : 1;
        }

        return index;
    }

    // The body's first line is the one of its opening quote.
    private static int StartOfLine(string text, int offset, int line)
    {
        for (; line > 1; line--)
        {
            var end = text.IndexOf('\n', offset);
            if (end < 0)
            {
                return offset;
            }

            offset = end + 1;
        }

        while (offset < text.Length && text[offset] is ' ' or '\t')
        {
            offset++;
        }

        return offset;
    }

    private static (int Line, int Column) LineAndColumn(string text, int offset)
    {
        var before = text.AsSpan(0, Math.Min(offset, text.Length));
        var lineStart = before.LastIndexOf('\n') + 1;
        var column = 1;
        foreach (var c in before[lineStart..])
        {
            column += char.IsLowSurrogate(c) ? 0 : 1;
        }

        return (before.Count('\n') + 1, column);
    }

    [GeneratedRegex(@"line (\d+) at ")]
    private static partial Regex BodyLine();

    [GeneratedRegex(@"\$\w*\$")]
    private static partial Regex DollarQuote();
}
