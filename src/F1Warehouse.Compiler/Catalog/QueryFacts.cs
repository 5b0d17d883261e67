namespace F1Warehouse.Compiler.Catalog;

/// <summary>What PostgreSQL knows of a verification query.</summary>
/// <param name="Script">The query.</param>
/// <param name="Reads">By schema and name; null where PostgreSQL cannot tell.</param>
internal sealed record QueryFacts(SourceScript Script, IReadOnlyList<RelationRead>? Reads);
