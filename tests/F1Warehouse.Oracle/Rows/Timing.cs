using F1Warehouse.Oracle.Csv;

namespace F1Warehouse.Oracle.Rows;

/// <summary>What the clocks and a car's number say in a row of <c>results.csv</c>.</summary>
internal sealed record Timing(
    int? CarNumber, string? Finish, int? Milliseconds, int? FastestLapNumber, int? FastestLapRank, long? FastestLap, decimal? FastestLapSpeed)
{
    public static Timing From(CsvRow row) => new(
        row.WholeOrNull("number"),
        row.TextOrNull("time"),
        row.WholeOrNull("milliseconds"),
        row.WholeOrNull("fastestLap"),
        row.WholeOrNull("rank"),
        row.LapOrNull("fastestLapTime"),
        row.NumberOrNull("fastestLapSpeed"));
}
