using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace F1Warehouse.Raw.Entities;

/// <summary>The championship standing of a driver after a race: <c>driver_standings.csv</c>.</summary>
[Table("driver_standings")]
[PrimaryKey(nameof(DriverStandingsId))]
public sealed class DriverStanding : RawRow
{
    public int DriverStandingsId { get; init; }

    [References(typeof(Race))]
    public int RaceId { get; init; }

    [References(typeof(Driver))]
    public int DriverId { get; init; }

    /// <summary>Points that count for the championship so far.</summary>
    public decimal Points { get; init; }

    [CsvHeader("position")]
    public int ChampionshipPosition { get; init; }

    /// <summary>The position, D disqualified or E excluded.</summary>
    public required string PositionText { get; init; }

    public int Wins { get; init; }
}
