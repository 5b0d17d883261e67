namespace F1Warehouse.Sql;

/// <summary>What a <c>create</c> statement would make, read off its first words.</summary>
/// <param name="Kind">table, view, materialized view, function, type …, in lower case.</param>
/// <param name="Name">Its name without a schema.</param>
/// <param name="NameOffset">Where the name stands in the statement.</param>
public sealed record CreatedObject(string Kind, string Name, int NameOffset)
{
    private static readonly string[] adjectives =
        ["or", "replace", "global", "local", "temporary", "temp", "unlogged", "recursive", "unique", "constraint", "trusted", "foreign"];

    public bool IsRelation => Kind is "table" or "view" or "materialized view";

    /// <returns>Null where the statement creates nothing, or nothing with a name.</returns>
    public static CreatedObject? In(string statement)
    {
        var tokens = SqlLexer.ReadCode(statement);
        if (!tokens[0].Is(statement, "create"))
        {
            return null;
        }

        var words = new Queue<SqlToken>(tokens.Skip(1));
        Skip(adjectives);
        var kind = Take("");
        kind = kind == "materialized" ? $"materialized {Take("")}" : kind;
        Skip("concurrently", "if", "not", "exists");
        // An index may have no name: "create index on t (x)".
        if (!words.TryDequeue(out var name) || name.NameIn(statement) is null || name.Is(statement, "on"))
        {
            return null;
        }

        while (words.TryDequeue(out var dot) && dot.Is(statement, ".") && words.TryDequeue(out var part) && part.NameIn(statement) is not null)
        {
            name = part;
        }

        return new CreatedObject(kind, name.NameIn(statement)!, name.Offset);

        string Take(string otherwise) => words.TryDequeue(out var word) ? word.NameIn(statement) ?? otherwise : otherwise;

        void Skip(params string[] skipped)
        {
            while (words.TryPeek(out var word) && skipped.Any(keyword => word.Is(statement, keyword)))
            {
                words.Dequeue();
            }
        }
    }
}
