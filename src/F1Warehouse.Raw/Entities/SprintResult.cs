using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace F1Warehouse.Raw.Entities;

/// <summary>One car and driver in a sprint: <c>sprint_results.csv</c>. Its points are not in <see cref="Result"/>.</summary>
[Table("sprint_results")]
[PrimaryKey(nameof(SprintResultId))]
public sealed class SprintResult : RawRow
{
    [CsvHeader("resultId")]
    public int SprintResultId { get; init; }

    [References(typeof(Race))]
    public int RaceId { get; init; }

    [References(typeof(Driver))]
    public int DriverId { get; init; }

    [References(typeof(Constructor))]
    public int ConstructorId { get; init; }

    [CsvHeader("number")]
    public int? CarNumber { get; init; }

    /// <summary>Place on the sprint's grid; 0 = started from the pit lane or did not start.</summary>
    public int Grid { get; init; }

    /// <summary>Null = not classified.</summary>
    [CsvHeader("position")]
    public int? FinishPosition { get; init; }

    public required string PositionText { get; init; }

    public int PositionOrder { get; init; }

    public decimal Points { get; init; }

    public int Laps { get; init; }

    /// <summary>The winner's total time or a gap to it, as written.</summary>
    [CsvHeader("time")]
    public string? FinishTime { get; init; }

    public int? Milliseconds { get; init; }

    [CsvHeader("fastestLap")]
    public int? FastestLapNumber { get; init; }

    public TimeSpan? FastestLapTime { get; init; }

    [References(typeof(Status))]
    public int StatusId { get; init; }

    [CsvHeader("rank")]
    public int? FastestLapRank { get; init; }
}
