using F1Warehouse.Sql;

namespace F1Warehouse.Pipeline.Comparing;

/// <summary>The statements that compare the rows of a relation of both releases by their key.</summary>
/// <param name="New">The relation of the new release.</param>
/// <param name="Old">That of the old one.</param>
/// <param name="Key">The columns that a row of both is known by; none of them is null.</param>
internal sealed record RowComparison(ComparedRelation New, ComparedRelation Old, IReadOnlyList<string> Key)
{
    /// <summary>The columns of both that are no part of the key, by position.</summary>
    public IReadOnlyList<string> Columns { get; } =
        [.. New.Columns.Where(column => !Key.Contains(column.Name) && Old.Columns.Any(other => other.Name == column.Name)).Select(column => column.Name)];

    private string First => Identifier.Quote(Key[0]);

    private string Join => $"from {New.Sql} as n full join {Old.Sql} as o on {string.Join(" and ", Key.Select(Identifier.Quote).Select(key => $"n.{key} = o.{key}"))}";

    private string Differs => string.Join(" or ", Columns.Select(IsChanged).Prepend($"n.{First} is null or o.{First} is null"));

    private string InBoth => $"n.{First} is not null and o.{First} is not null";

    /// <summary>One row: rows added, removed, changed, and changed per column.</summary>
    public string Counts =>
        $"""
        select count(*) filter (where o.{First} is null), count(*) filter (where n.{First} is null), count(*) filter (where {InBoth}),
            array[{string.Join(", ", Columns.Select(column => $"count(*) filter (where {InBoth} and {IsChanged(column)})"))}]::bigint[]
        {Join}
        where {Differs}
        """;

    /// <summary>Rows of what (added, removed, or a column's name behind a dot), key, old and new value: the first of each.</summary>
    /// <param name="changed">The columns that changed.</param>
    /// <param name="limit">How many of each.</param>
    public string Examples(IReadOnlyList<string> changed, int limit)
    {
        var keys = Key.Select(Identifier.Quote).ToList();
        var order = string.Join(", ", keys.Select((_, i) => FormattableString.Invariant($"s{i}")));
        var values = changed.Select((column, i) => FormattableString.Invariant(
            $", {IsChanged(column)} as d{i}, o.{Identifier.Quote(column)}::text as o{i}, n.{Identifier.Quote(column)}::text as n{i}"));
        IEnumerable<string> parts =
        [
            $"(select 'added', key, null::text, null::text from differing where change = 'added' order by {order} limit {limit})",
            $"(select 'removed', key, null, null from differing where change = 'removed' order by {order} limit {limit})",
            .. changed.Select((column, i) => FormattableString.Invariant(
                $"(select {SqlLiteral.Of($".{column}")}, key, o{i}, n{i} from differing where change = 'changed' and d{i} order by {order} limit {limit})")),
        ];
        return
            $"""
            with differing as materialized (
                select case when o.{First} is null then 'added' when n.{First} is null then 'removed' else 'changed' end as change,
                    concat_ws('/', {string.Join(", ", keys.Select(key => $"coalesce(n.{key}, o.{key})::text"))}) as key,
                    {string.Join(", ", keys.Select((key, i) => FormattableString.Invariant($"coalesce(n.{key}, o.{key}) as s{i}")))}{string.Concat(values)}
                {Join}
                where {Differs}
            )
            {string.Join("\nunion all ", parts)}
            """;
    }

    private string IsChanged(string column)
    {
        var (now, before) = (Column(New, column), Column(Old, column));
        var cast = now.Type == before.Type && now.IsComparable ? "" : "::text";
        return $"n.{Identifier.Quote(column)}{cast} is distinct from o.{Identifier.Quote(column)}{cast}";
    }

    private static ComparedColumn Column(ComparedRelation relation, string name) => relation.Columns.First(column => column.Name == name);
}
