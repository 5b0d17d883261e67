namespace F1Warehouse.Sql;

/// <summary>The kinds of tokens that matter for finding one's way in a script.</summary>
public enum SqlTokenKind
{
    /// <summary>A keyword or a plain identifier.</summary>
    Word,

    /// <summary>An identifier in double quotes.</summary>
    QuotedName,

    /// <summary>A string, an E-string or a dollar quote, with its quotes.</summary>
    Text,

    /// <summary>A line or block comment.</summary>
    Comment,

    /// <summary>Any other character, digits included.</summary>
    Symbol,
}
