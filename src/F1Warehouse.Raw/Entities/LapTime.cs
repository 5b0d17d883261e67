using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace F1Warehouse.Raw.Entities;

/// <summary>One lap of one driver in a race: <c>lap_times.csv</c>.</summary>
[Table("lap_times")]
[PrimaryKey(nameof(RaceId), nameof(DriverId), nameof(Lap))]
[Dispensable]
public sealed class LapTime : RawRow
{
    /// <summary>The race weekend.</summary>
    [References(typeof(Race))]
    [Distributed]
    public int RaceId { get; init; }

    /// <summary>The driver.</summary>
    [References(typeof(Driver))]
    public int DriverId { get; init; }

    /// <summary>Number of the lap, from 1.</summary>
    public int Lap { get; init; }

    /// <summary>Position in the race at the end of the lap.</summary>
    public int Position { get; init; }

    /// <summary>Time of the lap.</summary>
    [Column("lap_time")]
    [CsvHeader("time")]
    public TimeSpan Time { get; init; }

    /// <summary>The same in milliseconds.</summary>
    public int Milliseconds { get; init; }
}
