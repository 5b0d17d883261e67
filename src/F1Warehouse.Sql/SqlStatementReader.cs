namespace F1Warehouse.Sql;

/// <summary>
/// Cuts a script into statements at its semicolons, keeping the offset of each: PostgreSQL counts the position of an error
/// from the start of the statement. A semicolon in <c>begin atomic … end</c>, the body of a SQL function, ends nothing.
/// </summary>
public static class SqlStatementReader
{
    public static IReadOnlyList<SqlStatement> Read(string script)
    {
        var statements = new List<SqlStatement>();
        var start = -1;
        var atomicDepth = 0;
        var previous = default(SqlToken);
        foreach (var token in SqlLexer.ReadCode(script))
        {
            if (token.Is(script, ";") && atomicDepth == 0)
            {
                AddUpTo(token.Offset);
            }
            else
            {
                start = start < 0 ? token.Offset : start;
                atomicDepth += ChangeOfAtomicDepth(script, previous, token, atomicDepth);
            }

            previous = token;
        }

        AddUpTo(script.Length);
        return statements;

        void AddUpTo(int end)
        {
            if (start >= 0)
            {
                statements.Add(new SqlStatement(start, script[start..end].TrimEnd(' ', '\t', '\n', '\v', '\f', '\r')));
            }

            start = -1;
        }
    }

    private static int ChangeOfAtomicDepth(string script, SqlToken previous, SqlToken token, int depth)
    {
        if (depth == 0)
        {
            return token.Is(script, "atomic") && previous.Is(script, "begin") ? 1 : 0;
        }

        // Inside a body, "case … end" nests too.
        return token.Is(script, "case") ? 1 : token.Is(script, "end") ? -1 : 0;
    }
}
