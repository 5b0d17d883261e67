using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Sql;

namespace F1Warehouse.Compiler.Catalog;

/// <summary>A table or view that a script made in the scratch database.</summary>
internal sealed record ScratchRelation(uint Oid, string Schema, string Name, char Kind, SourceScript Script)
{
    public Layer Layer => Layer.OfScript(Script.File.Name);

    public bool IsModel => Layer.HoldsModels;

    /// <summary>The statement that made it; null where that cannot be told, as in a <c>do</c> block.</summary>
    public SourceScript.Creation? Creation =>
        Script.Creates.FirstOrDefault(creation => creation.Made.IsRelation && creation.Made.Name == Name);

    /// <summary>Where the script names it first in a <c>create</c>; else where the script begins.</summary>
    public int NameOffset => Creation?.NameOffset ?? (Script.Statements is [var first, ..] ? first.Offset : 0);

    /// <summary>The name as SQL text.</summary>
    public string Sql => $"{Identifier.Quote(Schema)}.{Identifier.Quote(Name)}";

    public override string ToString() => $"{Schema}.{Name}";
}
