using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace F1Warehouse.Raw.Entities;

/// <summary>One pit stop of one driver in a race: <c>pit_stops.csv</c>.</summary>
[Table("pit_stops")]
[PrimaryKey(nameof(RaceId), nameof(DriverId), nameof(Stop))]
[Dispensable]
public sealed class PitStop : RawRow
{
    /// <summary>The race weekend.</summary>
    [References(typeof(Race))]
    public int RaceId { get; init; }

    /// <summary>The driver.</summary>
    [References(typeof(Driver))]
    public int DriverId { get; init; }

    /// <summary>Number of the stop: 1 = the driver's first of the race.</summary>
    public int Stop { get; init; }

    /// <summary>The lap on which the car came in.</summary>
    public int Lap { get; init; }

    /// <summary>Local time of day at the circuit.</summary>
    [CsvHeader("time")]
    public TimeOnly TimeOfDay { get; init; }

    /// <summary>From pit entry to pit exit; tens of minutes when the race was stopped meanwhile.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>The same in milliseconds.</summary>
    public int Milliseconds { get; init; }
}
