using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace F1Warehouse.Raw.Entities;

/// <summary>
/// One car and driver in a race: <c>results.csv</c>. A shared drive gives two rows for one car, and in some races one
/// driver two rows, so only <c>result_id</c> is a key.
/// </summary>
[Table("results")]
[PrimaryKey(nameof(ResultId))]
public sealed class Result : RawRow
{
    /// <summary>Key of the row.</summary>
    public int ResultId { get; init; }

    /// <summary>The race weekend.</summary>
    [References(typeof(Race))]
    public int RaceId { get; init; }

    /// <summary>The driver.</summary>
    [References(typeof(Driver))]
    public int DriverId { get; init; }

    /// <summary>The constructor of the car.</summary>
    [References(typeof(Constructor))]
    public int ConstructorId { get; init; }

    /// <summary>Number on the car; null = not known.</summary>
    [CsvHeader("number")]
    public int? CarNumber { get; init; }

    /// <summary>Place on the grid; 0 = started from the pit lane or did not start; null = not known (yet).</summary>
    public int? Grid { get; init; }

    /// <summary>
    /// Finishing position; null = not classified. Since 2025 also filled for cars that are not classified: what
    /// <c>position_text</c> says counts.
    /// </summary>
    [CsvHeader("position")]
    public int? FinishPosition { get; init; }

    /// <summary>The position, or R retired, D disqualified, E excluded, F failed to qualify, N not classified, W withdrawn.</summary>
    public required string PositionText { get; init; }

    /// <summary>The order in the result list, without gaps; every row has one.</summary>
    public int PositionOrder { get; init; }

    /// <summary>Points that the race brought this driver; fractions exist.</summary>
    public decimal Points { get; init; }

    /// <summary>Laps that the car completed.</summary>
    public int Laps { get; init; }

    /// <summary>The winner's total time or a gap to it, as written; null = not timed.</summary>
    [CsvHeader("time")]
    public string? FinishTime { get; init; }

    /// <summary>Total time in milliseconds; null = not timed.</summary>
    public int? Milliseconds { get; init; }

    /// <summary>The lap on which the driver's fastest lap was driven; null = not recorded.</summary>
    [CsvHeader("fastestLap")]
    public int? FastestLapNumber { get; init; }

    /// <summary>Rank of the fastest lap among all drivers of the race; 0 = not ranked; null = not recorded. Recorded from 2004.</summary>
    [CsvHeader("rank")]
    public int? FastestLapRank { get; init; }

    /// <summary>Time of the fastest lap; null = not recorded.</summary>
    public TimeSpan? FastestLapTime { get; init; }

    /// <summary>Average speed of the fastest lap, km/h; null = not recorded.</summary>
    [CsvHeader("fastestLapSpeed")]
    public decimal? FastestLapSpeedKph { get; init; }

    /// <summary>How the race ended for the car.</summary>
    [References(typeof(Status))]
    public int StatusId { get; init; }
}
