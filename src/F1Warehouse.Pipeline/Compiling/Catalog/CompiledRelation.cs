namespace F1Warehouse.Pipeline.Compiling.Catalog;

/// <summary>A table or view that a script made.</summary>
internal sealed record CompiledRelation(uint Oid, string Schema, string Name, char Kind, SourceScript Script)
{
    /// <summary>Where the script names it first in a <c>create</c>; its beginning where that cannot be told.</summary>
    public int NameOffset =>
        Script.Creates.FirstOrDefault(creation => creation.Made.IsRelation && creation.Made.Name == Name)?.NameOffset
        ?? (Script.Statements is [var first, ..] ? first.Offset : 0);

    /// <summary>The name as SQL text.</summary>
    public string Sql => $"{Identifier.Quote(Schema)}.{Identifier.Quote(Name)}";
}
