namespace F1Warehouse.Compiler.Catalog;

/// <summary>A table or view with all that PostgreSQL's catalogs know of it.</summary>
/// <param name="Relation">The relation.</param>
/// <param name="Comment">Null = none.</param>
/// <param name="Columns">By position.</param>
/// <param name="PrimaryKey">The columns of its primary key; empty = none.</param>
/// <param name="References">What its foreign keys refer to, each once, by schema and name.</param>
/// <param name="Reads">By schema and name; null where PostgreSQL cannot tell, as for a table filled by an <c>insert</c>.</param>
/// <param name="Conditions">The columns that decide which rows there are; null where PostgreSQL cannot tell.</param>
internal sealed record CompiledRelation(
    ScratchRelation Relation,
    string? Comment,
    IReadOnlyList<CompiledColumn> Columns,
    IReadOnlyList<string> PrimaryKey,
    IReadOnlyList<ScratchRelation> References,
    IReadOnlyList<Dependency>? Reads,
    IReadOnlyList<Origin>? Conditions);
