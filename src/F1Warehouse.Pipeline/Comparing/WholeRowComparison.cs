using F1Warehouse.Sql;

namespace F1Warehouse.Pipeline.Comparing;

/// <summary>The statements that compare a relation without a key: which rows, and how often, only one release has.</summary>
/// <param name="New">The relation of the new release.</param>
/// <param name="Old">That of the old one.</param>
internal sealed record WholeRowComparison(ComparedRelation New, ComparedRelation Old)
{
    private IReadOnlyList<ComparedColumn> Common { get; } =
        [.. New.Columns.Where(column => Old.Columns.Any(other => other.Name == column.Name))];

    private string Columns => Common.Count == 0 ? "0 as nothing" : string.Join(", ", Common.Select(column =>
        $"{Identifier.Quote(column.Name)}{(column.IsComparable && Old.Columns.Any(other => other == column) ? "" : "::text")}"));

    private string OnlyNew => $"select {Columns} from {New.Sql} as n except all select {Columns} from {Old.Sql} as o";

    private string OnlyOld => $"select {Columns} from {Old.Sql} as o except all select {Columns} from {New.Sql} as n";

    /// <summary>One row: rows that only the new one has, and only the old one.</summary>
    public string Counts => $"select (select count(*) from ({OnlyNew}) as n), (select count(*) from ({OnlyOld}) as o)";

    /// <summary>Rows of what (added, removed), the row as text.</summary>
    public string Examples(int limit) => FormattableString.Invariant(
        $"""
        (select 'added', r::text, null::text, null::text from ({OnlyNew}) as r order by 2 limit {limit})
        union all (select 'removed', r::text, null, null from ({OnlyOld}) as r order by 2 limit {limit})
        """);
}
