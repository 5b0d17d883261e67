using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Sessions;
using F1Warehouse.Sql;
using Npgsql;

namespace F1Warehouse.Pipeline.Scripts;

/// <summary>Places an error of PostgreSQL in the script that caused it.</summary>
public static class ScriptErrors
{
    /// <summary>The error with file, line and column.</summary>
    /// <param name="script">The script that was run.</param>
    /// <param name="statement">The statement that failed; default = the first.</param>
    /// <param name="error">What the server said.</param>
    public static ScriptException Place(ScriptFile script, SqlStatement statement, PostgresException error)
    {
        var (line, column) = PositionOf(script, statement, error);
        return new ScriptException(script.Path, line, column, error.SqlState, Describe(error), error);
    }

    /// <summary>PostgreSQL's message with its detail, hint and context, in one line.</summary>
    public static string Describe(PostgresException error) => $"{ServerFailure.OneLine(error.MessageText)}{ServerFailure.Details(error)}";

    /// <summary>
    /// Where the error is: at the position that the server tells, else in the body of the function or <c>do</c> block that
    /// its context tells, else at the first name of its message that the statement holds, else at the statement.
    /// </summary>
    public static ScriptPosition PositionOf(ScriptFile script, SqlStatement statement, PostgresException error)
    {
        if (statement.Text is null)
        {
            return new ScriptPosition(1, 1);
        }

        var offset = error.Position > 0
            ? statement.Offset + Utf16Index(statement.Text, error.Position - 1)
            : BodyErrors.OffsetOf(script, statement, error) ?? statement.Offset + (MessageNames.OffsetIn(statement.Text, error) ?? 0);
        return ScriptPosition.At(script.Text, offset);
    }

    /// <summary>PostgreSQL counts characters; .NET counts UTF-16 units, two for those beyond the basic plane.</summary>
    public static int Utf16Index(string text, int characters)
    {
        var index = 0;
        for (; characters > 0 && index < text.Length; characters--)
        {
            index += char.IsHighSurrogate(text[index]) ? 2 : 1;
        }

        return index;
    }
}
