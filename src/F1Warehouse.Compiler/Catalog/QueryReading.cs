using F1Warehouse.Compiler.Lineage;

namespace F1Warehouse.Compiler.Catalog;

/// <summary>What PostgreSQL knows of the query behind a view, a table or a verification.</summary>
/// <param name="Reads">By schema and name.</param>
/// <param name="Lineage">Where its columns come from.</param>
internal sealed record QueryReading(IReadOnlyList<Dependency> Reads, QueryLineage Lineage)
{
    /// <summary>That of what no query makes: a raw table, a seed.</summary>
    public static QueryReading None { get; } = new([], QueryLineage.None);
}
