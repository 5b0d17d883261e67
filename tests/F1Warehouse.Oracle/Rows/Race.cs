using F1Warehouse.Oracle.Csv;

namespace F1Warehouse.Oracle.Rows;

/// <summary>A row of <c>races.csv</c>: a weekend, past or scheduled.</summary>
internal sealed record Race(int Id, int Season, int Round, int CircuitId, string Name, DateOnly Date, string? Url, Timetable Times)
{
    public static Race From(CsvRow row) => new(
        row.Whole("raceId"),
        row.Whole("year"),
        row.Whole("round"),
        row.Whole("circuitId"),
        Names.Clean(row.Text("name")),
        row.Date("date"),
        row.TextOrNull("url"),
        Timetable.From(row));
}
