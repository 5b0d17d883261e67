using F1Warehouse.Compiler.Scratch;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Sql;

namespace F1Warehouse.Compiler.Recovery;

/// <summary>What an error is about.</summary>
internal static class ErrorSubject
{
    /// <summary>
    /// The name at the error's position (<c>drivers.surnam</c> in parts), or else the names in its message, which is the
    /// only place for errors without a position.
    /// </summary>
    public static IReadOnlyList<string> NamesOf(StatementFailure failure)
    {
        if (failure.Error.Position <= 0)
        {
            return [.. MessageNames.In(failure.Error)];
        }

        var sql = failure.Statement.Text;
        var from = ScriptErrors.Utf16Index(sql, failure.Error.Position - 1);
        var parts = new List<string>();
        foreach (var token in SqlLexer.Read(sql).SkipWhile(token => token.Offset < from))
        {
            if (parts.Count > 0 && token.Is(sql, "."))
            {
                continue;
            }

            var follows = parts.Count == 0 || sql[token.Offset - 1] == '.';
            if (!follows || token.NameIn(sql) is not { } name)
            {
                break;
            }

            parts.Add(name);
        }

        return parts;
    }

    /// <summary>The relation that an "undefined table" is about; null where it is no such error.</summary>
    public static string? MissingRelation(StatementFailure failure) =>
        failure.Error.SqlState == Npgsql.PostgresErrorCodes.UndefinedTable ? MessageNames.In(failure.Error).First() : null;
}
