namespace F1Warehouse.Sql;

/// <summary>One token of a SQL text.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Offset">Where it begins, in UTF-16 units from 0.</param>
/// <param name="Length">Its length in UTF-16 units.</param>
public readonly record struct SqlToken(SqlTokenKind Kind, int Offset, int Length)
{
    public int End => Offset + Length;

    public ReadOnlySpan<char> In(string sql) => sql.AsSpan(Offset, Length);

    /// <summary>Whether it is this keyword or symbol.</summary>
    public bool Is(string sql, string text) =>
        Kind is SqlTokenKind.Word or SqlTokenKind.Symbol && In(sql).Equals(text, StringComparison.OrdinalIgnoreCase);

    /// <summary>Of a string or dollar quote, the length of what opens it: <c>'</c>, <c>E'</c>, <c>$body$</c>.</summary>
    public int OpeningIn(string sql) => In(sql) is ['$', .. var rest] ? rest.IndexOf('$') + 2 : In(sql).IndexOf('\'') + 1;

    /// <summary>What stands between the quotes of a string or dollar quote, as it is written.</summary>
    public string ContentIn(string sql)
    {
        var opening = OpeningIn(sql);
        var closing = In(sql)[0] == '$' ? opening : 1;
        return In(sql)[opening..Math.Max(opening, Length - closing)].ToString();
    }

    /// <summary>The name that PostgreSQL reads here: unquoted ones in lower case (of ASCII); null for what is no name.</summary>
    public string? NameIn(string sql) => Kind switch
    {
        SqlTokenKind.Word => string.Create(Length, (sql, Offset), static (name, from) =>
        {
            for (var i = 0; i < name.Length; i++)
            {
                var c = from.sql[from.Offset + i];
                name[i] = char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;
            }
        }),
        SqlTokenKind.QuotedName when Length > 1 => In(sql)[1..^1].ToString().Replace("\"\"", "\"", StringComparison.Ordinal),
        _ => null,
    };
}
