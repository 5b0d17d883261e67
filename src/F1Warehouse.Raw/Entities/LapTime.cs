using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace F1Warehouse.Raw.Entities;

/// <summary>One lap of one driver in a race: <c>lap_times.csv</c>.</summary>
[Table("lap_times")]
[PrimaryKey(nameof(RaceId), nameof(DriverId), nameof(Lap))]
public sealed class LapTime : RawRow
{
    [References(typeof(Race))]
    public int RaceId { get; init; }

    [References(typeof(Driver))]
    public int DriverId { get; init; }

    public int Lap { get; init; }

    /// <summary>Position in the race at the end of the lap.</summary>
    public int Position { get; init; }

    [Column("lap_time")]
    [CsvHeader("time")]
    public TimeSpan Time { get; init; }

    public int Milliseconds { get; init; }
}
