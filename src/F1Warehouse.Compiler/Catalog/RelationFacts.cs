namespace F1Warehouse.Compiler.Catalog;

/// <summary>What PostgreSQL's catalogs know of a compiled relation.</summary>
/// <param name="Relation">The relation.</param>
/// <param name="Comment">Null = none.</param>
/// <param name="Columns">By position.</param>
/// <param name="PrimaryKey">The columns of its primary key; empty = none.</param>
/// <param name="References">What its foreign keys refer to, each once, by schema and name.</param>
/// <param name="Reads">By schema and name; null where PostgreSQL cannot tell, as for a table filled by an <c>insert</c>.</param>
internal sealed record RelationFacts(
    CompiledRelation Relation,
    string? Comment,
    IReadOnlyList<CompiledColumn> Columns,
    IReadOnlyList<string> PrimaryKey,
    IReadOnlyList<CompiledRelation> References,
    IReadOnlyList<RelationRead>? Reads);
