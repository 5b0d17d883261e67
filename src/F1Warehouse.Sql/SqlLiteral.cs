using System.Text.RegularExpressions;

namespace F1Warehouse.Sql;

/// <summary>Values as SQL text, for a script that has no parameters.</summary>
public static partial class SqlLiteral
{
    public static string Of(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    public static string Of(IEnumerable<string> texts) => $"array[{string.Join(", ", texts.Select(Of))}]::text[]";

    /// <summary>Puts literals in the places of <c>$1</c>, <c>$2</c> ….</summary>
    public static string Bind(string sql, params string[] literals) =>
        Parameter().Replace(sql, match => literals[match.ValueSpan[1] - '1']);

    [GeneratedRegex(@"\$[1-9]\b")]
    private static partial Regex Parameter();
}
