namespace F1Warehouse.Compiler.Lineage;

/// <summary>A column of a table or view, as the catalogs number them.</summary>
/// <param name="Relation">The relation's oid.</param>
/// <param name="Number">From 1, by position.</param>
internal readonly record struct ColumnId(uint Relation, int Number);
