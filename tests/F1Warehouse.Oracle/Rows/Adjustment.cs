using F1Warehouse.Oracle.Csv;

namespace F1Warehouse.Oracle.Rows;

/// <summary>A row of <c>seed_official_adjustments.csv</c>: where the sport's final figures differ from those of the source.</summary>
/// <param name="Season">The season.</param>
/// <param name="Championship">drivers or constructors.</param>
/// <param name="Ref">The driver or constructor.</param>
/// <param name="Points">Null = not listed.</param>
/// <param name="Position">Null = no place.</param>
internal sealed record Adjustment(int Season, string Championship, string Ref, decimal? Points, int? Position)
{
    public static Adjustment From(CsvRow row) => new(
        row.Whole("season"),
        row.Text("championship"),
        row.Text("subject_ref"),
        row.TextOrNull("points") is null ? null : row.Number("points"),
        row.WholeOrNull("position"));
}
