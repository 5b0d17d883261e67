using F1Warehouse.Compiler.Lineage;

namespace F1Warehouse.Compiler.Catalog;

/// <summary>A column that another column, or a relation, comes from.</summary>
/// <param name="Relation">Its relation.</param>
/// <param name="Column">Its name.</param>
/// <param name="Part">Value where it is both.</param>
internal sealed record Origin(ScratchRelation Relation, string Column, Part Part);
