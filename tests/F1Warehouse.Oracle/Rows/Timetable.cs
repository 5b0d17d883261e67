using F1Warehouse.Oracle.Csv;

namespace F1Warehouse.Oracle.Rows;

/// <summary>When the race starts, and the day and time of each other session of a weekend.</summary>
internal sealed record Timetable(TimeSpan? Start, Session First, Session Second, Session Third, Session Qualifying, Session Sprint)
{
    public static Timetable From(CsvRow row) => new(
        row.TimeOrNull("time"), Of(row, "fp1"), Of(row, "fp2"), Of(row, "fp3"), Of(row, "quali"), Of(row, "sprint"));

    private static Session Of(CsvRow row, string session) => new(row.DateOrNull($"{session}_date"), row.TimeOrNull($"{session}_time"));
}
