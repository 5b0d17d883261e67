namespace F1Warehouse.Pipeline.Scripts;

/// <summary>
/// Cuts a script into statements at its semicolons, keeping the offset of each: PostgreSQL counts the position of an error
/// from the start of the statement. Follows the lexical rules of PostgreSQL's manual, "SQL Syntax / Lexical Structure":
/// strings, E-strings, quoted identifiers, dollar quotes and nested comments hide a semicolon, and so does
/// <c>begin atomic … end</c>, the body of a SQL function.
/// </summary>
internal static class SqlStatementReader
{
    public static IReadOnlyList<SqlStatement> Read(string script)
    {
        var statements = new List<SqlStatement>();
        var start = -1;
        var atomicDepth = 0;
        var position = 0;
        while (position < script.Length)
        {
            var end = EndOfToken(script, position);
            if (char.IsWhiteSpace(script[position]) || IsComment(script, position))
            {
                position = end;
                continue;
            }

            var token = script.AsSpan(position, end - position);
            if (token is ";" && atomicDepth == 0)
            {
                AddUpTo(position);
            }
            else
            {
                start = start < 0 ? position : start;
                atomicDepth += ChangeOfAtomicDepth(script, start, position, token, atomicDepth);
            }

            position = end;
        }

        AddUpTo(script.Length);
        return statements;

        void AddUpTo(int end)
        {
            if (start >= 0)
            {
                statements.Add(new SqlStatement(start, script[start..end].TrimEnd()));
            }

            start = -1;
        }
    }

    private static int ChangeOfAtomicDepth(string script, int start, int position, ReadOnlySpan<char> token, int depth)
    {
        if (depth == 0)
        {
            return token.Equals("atomic", StringComparison.OrdinalIgnoreCase)
                && script.AsSpan(start, position - start).TrimEnd().EndsWith("begin", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        }

        // Inside a body, "case … end" nests too.
        return token.Equals("case", StringComparison.OrdinalIgnoreCase) ? 1
            : token.Equals("end", StringComparison.OrdinalIgnoreCase) ? -1 : 0;
    }

    private static bool IsComment(string script, int position) => At(script, position, "--") || At(script, position, "/*");

    private static int EndOfToken(string script, int position)
    {
        var c = script[position];
        if (At(script, position, "--"))
        {
            var end = script.AsSpan(position).IndexOfAny('\n', '\r');
            return end < 0 ? script.Length : position + end;
        }

        return At(script, position, "/*") ? EndOfBlockComment(script, position)
            : c is '\'' or '"' ? EndOfQuoted(script, position, c, backslashEscapes: false)
            : c is 'e' or 'E' && At(script, position + 1, "'") ? EndOfQuoted(script, position + 1, '\'', backslashEscapes: true)
            : c == '$' ? EndOfDollarQuoted(script, position)
            : IsWordStart(c) ? EndOfWord(script, position)
            : position + 1;
    }

    private static int EndOfBlockComment(string script, int position)
    {
        var depth = 0;
        while (position < script.Length)
        {
            if (At(script, position, "/*"))
            {
                depth++;
                position += 2;
            }
            else if (At(script, position, "*/"))
            {
                position += 2;
                if (--depth == 0)
                {
                    return position;
                }
            }
            else
            {
                position++;
            }
        }

        return script.Length;
    }

    private static int EndOfQuoted(string script, int position, char quote, bool backslashEscapes)
    {
        for (position++; position < script.Length; position++)
        {
            if (backslashEscapes && script[position] == '\\')
            {
                position++;
            }
            else if (script[position] == quote)
            {
                if (position + 1 >= script.Length || script[position + 1] != quote)
                {
                    return position + 1;
                }

                position++; // doubled: a quote inside
            }
        }

        return script.Length;
    }

    private static int EndOfDollarQuoted(string script, int position)
    {
        var tagEnd = position + 1;
        while (tagEnd < script.Length && IsWordPart(script[tagEnd]) && script[tagEnd] != '$')
        {
            tagEnd++;
        }

        // $1 is a parameter, not a quote.
        if (tagEnd >= script.Length || script[tagEnd] != '$' || char.IsAsciiDigit(script[position + 1]))
        {
            return position + 1;
        }

        var tag = script.AsSpan(position, tagEnd + 1 - position);
        var end = script.AsSpan(tagEnd + 1).IndexOf(tag);
        return end < 0 ? script.Length : tagEnd + 1 + end + tag.Length;
    }

    private static int EndOfWord(string script, int position)
    {
        while (position < script.Length && IsWordPart(script[position]))
        {
            position++;
        }

        return position;
    }

    private static bool IsWordStart(char c) => char.IsLetter(c) || c == '_' || c > 127;

    private static bool IsWordPart(char c) => IsWordStart(c) || char.IsDigit(c) || c == '$';

    private static bool At(string script, int position, string text) =>
        position <= script.Length && script.AsSpan(position).StartsWith(text, StringComparison.Ordinal);
}
