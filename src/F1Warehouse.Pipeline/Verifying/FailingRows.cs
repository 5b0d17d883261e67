using F1Warehouse.Pipeline.Errors;

namespace F1Warehouse.Pipeline.Verifying;

/// <summary>Rows that break a rule, as PostgreSQL writes their values.</summary>
/// <param name="Columns">The query's columns.</param>
/// <param name="Rows">A value per column; null = SQL's null.</param>
public sealed record FailingRows(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string?>> Rows)
{
    private const int WidestValue = 60;

    public static FailingRows None { get; } = new([], []);

    /// <summary>A header, a rule and a line per row, in aligned columns.</summary>
    public IEnumerable<string> ToTable()
    {
        IReadOnlyList<string>[] lines = [[.. Columns.Select(Show)], .. Rows.Select(row => row.Select(Show).ToArray())];
        int[] widths = [.. Enumerable.Range(0, Columns.Count).Select(i => lines.Max(line => line[i].Length))];
        string Align(IEnumerable<string> cells) => string.Join("  ", cells.Zip(widths, (cell, width) => cell.PadRight(width))).TrimEnd();
        return [Align(lines[0]), Align(widths.Select(width => new string('-', width))), .. lines[1..].Select(Align)];
    }

    /// <summary>The rows by a rule's key.</summary>
    public IEnumerable<string> KeysBy(IReadOnlyList<Rules.HeaderName> key)
    {
        int[] places = [.. key.Select(column => Columns.ToList().IndexOf(column.Text))];
        return places is [] || places.Contains(-1) ? [] : Rows.Select(row => RowKey.Of(places.Select(at => row[at])));
    }

    /// <summary><c>season=2021, points=395.5 | season=2023, points=null</c></summary>
    public override string ToString() =>
        string.Join(" | ", Rows.Select(row => string.Join(", ", Columns.Zip(row, (column, value) => $"{column}={Show(value)}"))));

    /// <summary>A value in one line: null named, what would act on a terminal escaped, long texts cut.</summary>
    public static string Show(string? value)
    {
        var line = Excerpt.Line(value ?? "null");
        // Not between the two halves of a character.
        return line.Length <= WidestValue ? line : line[..(WidestValue - (char.IsHighSurrogate(line[WidestValue - 2]) ? 2 : 1))] + "…";
    }
}
