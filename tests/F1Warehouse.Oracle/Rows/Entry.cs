using System.Globalization;
using F1Warehouse.Oracle.Csv;

namespace F1Warehouse.Oracle.Rows;

/// <summary>A row of <c>results.csv</c> or <c>sprint_results.csv</c>: a driver and a car in a race or a sprint.</summary>
internal sealed record Entry(
    int Id, Race Race, int DriverId, int ConstructorId, int? Grid, string PositionText, int Order, decimal Points, int Laps, Timing Timing,
    string Status)
{
    private static readonly int[] PointsOf2010 = [25, 18, 15, 12, 10, 8, 6, 4, 2, 1];

    /// <summary>A position is no classification: sets since 2025 give retired cars one. Only the text tells them apart.</summary>
    public int? Finish { get; } = int.TryParse(PositionText, NumberStyles.None, CultureInfo.InvariantCulture, out var finish) ? finish : null;

    /// <summary>0 stands for the pit lane, which is no place on the grid; null = unknown.</summary>
    public int? Place => Grid is 0 ? null : Grid;

    public Outcome Outcome => Outcomes.Of(Status);

    /// <summary>0 stands for not ranked.</summary>
    public int? FastestLapRank => Timing.FastestLapRank is > 0 ? Timing.FastestLapRank : null;

    public bool IsClassified => Finish is not null;

    public bool IsWin => Finish is 1;

    public bool IsPodium => Finish is <= 3;

    public bool IsPole => Grid is 1;

    public bool IsFastestLap => FastestLapRank is 1;

    public bool IsRetired => PositionText == "R";

    public bool IsDisqualified => PositionText is "D" or "E";

    public bool IsStarted => Laps > 0 || PositionText switch
    {
        "F" or "W" => false,
        "D" or "E" => Grid is not 0,
        _ => true,
    };

    public int? Gained => Place - Finish;

    public int PointsBy2010 => Finish is >= 1 and <= 10 ? PointsOf2010[Finish.Value - 1] : 0;

    public static Entry From(CsvRow row, IReadOnlyDictionary<int, Race> races, IReadOnlyDictionary<int, string> statuses) => new(
        row.Whole("resultId"),
        races[row.Whole("raceId")],
        row.Whole("driverId"),
        row.Whole("constructorId"),
        row.WholeOrNull("grid"),
        row.Text("positionText"),
        row.Whole("positionOrder"),
        row.Number("points"),
        row.Whole("laps"),
        Timing.From(row),
        statuses[row.Whole("statusId")]);
}
