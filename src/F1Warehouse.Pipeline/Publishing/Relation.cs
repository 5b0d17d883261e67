using F1Warehouse.Sql;

namespace F1Warehouse.Pipeline.Publishing;

/// <summary>A table or view of a warehouse.</summary>
public sealed record Relation(string Schema, string Name)
{
    /// <summary>The name as SQL text.</summary>
    public string Sql => $"{Identifier.Quote(Schema)}.{Identifier.Quote(Name)}";
}
