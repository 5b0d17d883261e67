namespace F1Warehouse.Compiler.Catalog;

/// <summary>That a relation or query reads another relation.</summary>
/// <param name="Relation">The relation that is read.</param>
/// <param name="Columns">Its columns that are read, by position; of <c>select *</c> all.</param>
/// <param name="Unused">Those of them that nothing of the result depends on, by position.</param>
internal sealed record Dependency(ScratchRelation Relation, IReadOnlyList<string> Columns, IReadOnlyList<string> Unused);
