namespace F1Warehouse.Sql;

/// <summary>
/// Cuts SQL into tokens by the lexical rules of PostgreSQL's manual, "SQL Syntax / Lexical Structure": strings, E-strings,
/// quoted identifiers, dollar quotes and nested comments are one token each. What is left open runs to the end.
/// </summary>
public static class SqlLexer
{
    /// <summary>All tokens but white space.</summary>
    public static IEnumerable<SqlToken> Read(string sql)
    {
        var position = 0;
        while (position < sql.Length)
        {
            var (kind, end) = Next(sql, position);
            if (!IsSpace(sql[position]))
            {
                yield return new SqlToken(kind, position, end - position);
            }

            position = end;
        }
    }

    /// <summary>All tokens but white space and comments.</summary>
    public static IReadOnlyList<SqlToken> ReadCode(string sql) => [.. Read(sql).Where(token => token.Kind != SqlTokenKind.Comment)];

    /// <summary>Every word and identifier of a SQL text, as PostgreSQL reads names; what is in strings and comments is none.</summary>
    public static IReadOnlySet<string> NamesIn(string sql) =>
        Read(sql).Select(token => token.NameIn(sql)).OfType<string>().ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether a name without quotes goes on with it.</summary>
    public static bool IsWordPart(char c) => IsWordStart(c) || char.IsDigit(c) || c == '$';

    private static (SqlTokenKind Kind, int End) Next(string sql, int position) => sql[position] switch
    {
        '-' when At(sql, position, "--") => (SqlTokenKind.Comment, EndOfLine(sql, position)),
        '/' when At(sql, position, "/*") => (SqlTokenKind.Comment, EndOfBlockComment(sql, position)),
        '\'' => (SqlTokenKind.Text, EndOfQuoted(sql, position, backslashEscapes: false)),
        '"' => (SqlTokenKind.QuotedName, EndOfQuoted(sql, position, backslashEscapes: false)),
        'e' or 'E' when At(sql, position + 1, "'") => (SqlTokenKind.Text, EndOfQuoted(sql, position + 1, backslashEscapes: true)),
        '$' when EndOfDollarQuoted(sql, position) is { } end => (SqlTokenKind.Text, end),
        var c when IsWordStart(c) => (SqlTokenKind.Word, EndOfWord(sql, position)),
        _ => (SqlTokenKind.Symbol, position + 1),
    };

    private static int EndOfLine(string sql, int position)
    {
        var end = sql.AsSpan(position).IndexOfAny('\n', '\r');
        return end < 0 ? sql.Length : position + end;
    }

    private static int EndOfBlockComment(string sql, int position)
    {
        var depth = 0;
        while (position < sql.Length)
        {
            var change = At(sql, position, "/*") ? 1 : At(sql, position, "*/") ? -1 : 0;
            position += change == 0 ? 1 : 2;
            depth += change;
            if (depth == 0)
            {
                return position;
            }
        }

        return sql.Length;
    }

    private static int EndOfQuoted(string sql, int position, bool backslashEscapes)
    {
        var quote = sql[position];
        for (position++; position < sql.Length; position++)
        {
            if (backslashEscapes && sql[position] == '\\')
            {
                position++;
            }
            else if (sql[position] == quote)
            {
                if (position + 1 >= sql.Length || sql[position + 1] != quote)
                {
                    return position + 1;
                }

                position++; // doubled: a quote inside
            }
        }

        return sql.Length;
    }

    private static int? EndOfDollarQuoted(string sql, int position)
    {
        var tagEnd = position + 1;
        while (tagEnd < sql.Length && IsWordPart(sql[tagEnd]) && sql[tagEnd] != '$')
        {
            tagEnd++;
        }

        // $1 is a parameter, not a quote.
        if (tagEnd >= sql.Length || sql[tagEnd] != '$' || char.IsAsciiDigit(sql[position + 1]))
        {
            return null;
        }

        var tag = sql.AsSpan(position, tagEnd + 1 - position);
        var end = sql.AsSpan(tagEnd + 1).IndexOf(tag);
        return end < 0 ? sql.Length : tagEnd + 1 + end + tag.Length;
    }

    private static int EndOfWord(string sql, int position)
    {
        while (position < sql.Length && IsWordPart(sql[position]))
        {
            position++;
        }

        return position;
    }

    // PostgreSQL knows no other white space; a no-break space, for instance, is part of a name.
    private static bool IsSpace(char c) => c is ' ' or (>= '\t' and <= '\r');

    private static bool IsWordStart(char c) => char.IsLetter(c) || c == '_' || c > 127;

    private static bool At(string sql, int position, string text) =>
        position <= sql.Length && sql.AsSpan(position).StartsWith(text, StringComparison.Ordinal);
}
