using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace F1Warehouse.Raw.Entities;

/// <summary>
/// One car and driver in a race: <c>results.csv</c>. A shared drive gives two rows for one car, and in some races one
/// driver two rows, so only <see cref="ResultId"/> is a key.
/// </summary>
[Table("results")]
[PrimaryKey(nameof(ResultId))]
public sealed class Result : RawRow
{
    public int ResultId { get; init; }

    [References(typeof(Race))]
    public int RaceId { get; init; }

    [References(typeof(Driver))]
    public int DriverId { get; init; }

    [References(typeof(Constructor))]
    public int ConstructorId { get; init; }

    [CsvHeader("number")]
    public int? CarNumber { get; init; }

    /// <summary>Place on the grid; 0 = started from the pit lane or did not start.</summary>
    public int Grid { get; init; }

    /// <summary>Null = not classified.</summary>
    [CsvHeader("position")]
    public int? FinishPosition { get; init; }

    /// <summary>The position, or R retired, D disqualified, E excluded, F failed to qualify, N not classified, W withdrawn.</summary>
    public required string PositionText { get; init; }

    /// <summary>The order in the result list, without gaps; every row has one.</summary>
    public int PositionOrder { get; init; }

    public decimal Points { get; init; }

    public int Laps { get; init; }

    /// <summary>The winner's total time or a gap to it, as written.</summary>
    [CsvHeader("time")]
    public string? FinishTime { get; init; }

    public int? Milliseconds { get; init; }

    /// <summary>The lap on which the driver's fastest lap was driven.</summary>
    [CsvHeader("fastestLap")]
    public int? FastestLapNumber { get; init; }

    /// <summary>Rank of the fastest lap among all drivers of the race; 0 = not ranked. Recorded from 2004.</summary>
    [CsvHeader("rank")]
    public int? FastestLapRank { get; init; }

    public TimeSpan? FastestLapTime { get; init; }

    /// <summary>Average speed of the fastest lap, km/h.</summary>
    [CsvHeader("fastestLapSpeed")]
    public decimal? FastestLapSpeedKph { get; init; }

    [References(typeof(Status))]
    public int StatusId { get; init; }
}
