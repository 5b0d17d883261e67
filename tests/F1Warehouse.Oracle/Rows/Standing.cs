using F1Warehouse.Oracle.Csv;

namespace F1Warehouse.Oracle.Rows;

/// <summary>A row of <c>driver_standings.csv</c> or <c>constructor_standings.csv</c>.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Race">The race after which the standings were taken.</param>
/// <param name="Holder">The driver or constructor.</param>
/// <param name="Points">Points that count.</param>
/// <param name="Position">Null = not ranked yet.</param>
/// <param name="IsExcluded">Struck from the championship.</param>
internal sealed record Standing(int Id, Race Race, int Holder, decimal Points, int? Position, bool IsExcluded)
{
    public static Standing From(CsvRow row, string key, string holder, IReadOnlyDictionary<int, Race> races) => new(
        row.Whole(key),
        races[row.Whole("raceId")],
        row.Whole(holder),
        row.Number("points"),
        row.WholeOrNull("position"),
        row.TextOrNull("positionText") is "D" or "E");
}
