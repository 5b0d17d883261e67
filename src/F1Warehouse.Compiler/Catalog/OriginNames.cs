using F1Warehouse.Compiler.Lineage;

namespace F1Warehouse.Compiler.Catalog;

/// <summary>Names the columns of a lineage; those of relations that no script made, PostgreSQL's own, have no name here.</summary>
internal sealed class OriginNames(IReadOnlyCollection<ScratchRelation> relations, ILookup<uint, CompiledColumn> columns)
{
    private readonly Dictionary<ColumnId, (ScratchRelation Relation, string Column)> names = relations
        .SelectMany(relation => columns[relation.Oid].Select(column => (Id: new ColumnId(relation.Oid, column.Number), relation, column.Name)))
        .ToDictionary(column => column.Id, column => (column.relation, column.Name));

    /// <summary>Where a column comes from, by schema, relation and position.</summary>
    public IReadOnlyList<Origin> Of(Sources? sources) =>
        sources is null ? [] : Named(sources.Values, sources.Conditions.Except(sources.Values));

    /// <summary>What decides which rows there are.</summary>
    public IReadOnlyList<Origin> Of(IEnumerable<ColumnId> conditions) => Named([], conditions);

    private List<Origin> Named(IEnumerable<ColumnId> values, IEnumerable<ColumnId> conditions) =>
    [
        .. values.Select(column => (Column: column, Part: Part.Value)).Concat(conditions.Select(column => (Column: column, Part: Part.Condition)))
            .Where(origin => names.ContainsKey(origin.Column))
            .Select(origin => (Name: names[origin.Column], origin.Column.Number, origin.Part))
            .OrderBy(origin => origin.Name.Relation.Schema, StringComparer.Ordinal)
            .ThenBy(origin => origin.Name.Relation.Name, StringComparer.Ordinal).ThenBy(origin => origin.Number)
            .Select(origin => new Origin(origin.Name.Relation, origin.Name.Column, origin.Part)),
    ];
}
