using F1Warehouse.Pipeline.Comparing;
using F1Warehouse.Pipeline.Sessions;

namespace F1Warehouse.Cli.Reporting;

/// <summary>What differs between two releases, in lines for people.</summary>
internal static class DifferenceLines
{
    private const int MostColumns = 6;

    /// <summary><c>2 relations changed, 3 are alike, 14 views follow, 25 are made of nothing that changed</c></summary>
    public static string Summary(ReleaseDifference difference)
    {
        string?[] parts =
        [
            difference.Different.Count == 0 ? "nothing changed" : $"{Figures.Count(difference.Different.Count, "relation")} changed",
            difference.Equal == 0 ? null : $"{Figures.Count(difference.Equal)} alike row by row",
            difference.Following == 0 ? null : $"{Figures.Count(difference.Following, "view")} over these",
            difference.Proven == 0 ? null : $"{Figures.Count(difference.Proven)} made of nothing that changed",
        ];
        return string.Join(", ", parts.OfType<string>());
    }

    /// <summary>A line for each relation that differs.</summary>
    public static IEnumerable<string> Brief(ReleaseDifference difference)
    {
        var width = difference.Different.Select(relation => relation.Relation.Length).DefaultIfEmpty().Max();
        return difference.Different.Select(relation => $"  {relation.Relation.PadRight(width)}  {Rows(relation)}");
    }

    /// <summary>The same with columns, sums and the first rows.</summary>
    public static IEnumerable<string> Full(ReleaseDifference difference)
    {
        yield return $"{difference.New} compared with {difference.Old}: {Summary(difference)}";
        foreach (var relation in difference.Different)
        {
            yield return "";
            yield return $"{relation.Relation}  {Rows(relation)}";
            foreach (var line in Keys("+", relation.FirstAdded, relation.RowsAdded).Concat(Keys("-", relation.FirstRemoved, relation.RowsRemoved))
                .Concat(relation.Columns.SelectMany(column => Column(relation, column))))
            {
                yield return $"  {line}";
            }
        }
    }

    /// <summary><c>+2 −1 ~24 rows (surname 24, full_name 24)</c></summary>
    public static string Rows(RelationDifference relation)
    {
        if (relation.Change != RelationChange.Changed)
        {
            return $"{relation.Change.ToStoredName()}, {Figures.Count(relation.RowsAdded + relation.RowsRemoved, "row")}";
        }

        string?[] counts =
        [
            relation.RowsAdded == 0 ? null : $"+{Figures.Count(relation.RowsAdded)}",
            relation.RowsRemoved == 0 ? null : $"-{Figures.Count(relation.RowsRemoved)}",
            relation.RowsChanged == 0 ? null : $"~{Figures.Count(relation.RowsChanged)}",
        ];
        var told = relation.Columns.Where(column => column.ChangedRows > 0 || column.IsRedefined).Select(Name).ToList();
        var columns = string.Join(", ", told.Take(MostColumns)) + (told.Count > MostColumns ? $" and {told.Count - MostColumns} more" : "");
        return $"{string.Join(' ', counts.OfType<string>().DefaultIfEmpty("no"))} rows{(columns.Length == 0 ? "" : $" ({columns})")}";
    }

    /// <summary>What became of a column's definition; null = it is the same.</summary>
    public static string? Definition(ColumnDifference column) => column switch
    {
        { IsRedefined: false } => null,
        { TypeBefore: null } => $"new, {column.TypeNow}",
        { TypeNow: null } => "gone",
        _ => $"{column.TypeBefore} became {column.TypeNow}",
    };

    private static string Name(ColumnDifference column) =>
        column.Name + (Definition(column) is { } definition ? $" {definition}" : "") + (column.ChangedRows > 0 ? $" {Figures.Count(column.ChangedRows)}" : "");

    private static IEnumerable<string> Keys(string sign, IReadOnlyList<string> first, long count) =>
        first.Count == 0 ? [] : [$"{sign} {string.Join(", ", first)}{(count > first.Count ? $" and {Figures.Count(count - first.Count)} more" : "")}"];

    private static IEnumerable<string> Column(RelationDifference relation, ColumnDifference column)
    {
        var sums = column.SumBefore == column.SumNow ? "" : $", sum {column.SumBefore ?? "null"} became {column.SumNow ?? "null"}";
        var definition = Definition(column) is { } told ? $", {told}" : "";
        yield return $"~ {column.Name}: {Figures.Count(column.ChangedRows, "row")} changed{definition}{sums}";
        foreach (var example in column.Examples)
        {
            yield return $"    {string.Join('/', relation.Key)} {example.Key}: {Value(example.Old)} became {Value(example.New)}";
        }
    }

    private static string Value(string? value) => value is null ? "null" : $"'{value}'";
}
