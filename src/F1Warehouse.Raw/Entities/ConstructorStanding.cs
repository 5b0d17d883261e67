using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace F1Warehouse.Raw.Entities;

/// <summary>The championship standing of a constructor after a race: <c>constructor_standings.csv</c>.</summary>
[Table("constructor_standings")]
[PrimaryKey(nameof(ConstructorStandingsId))]
public sealed class ConstructorStanding : RawRow
{
    public int ConstructorStandingsId { get; init; }

    [References(typeof(Race))]
    public int RaceId { get; init; }

    [References(typeof(Constructor))]
    public int ConstructorId { get; init; }

    /// <summary>Points that count for the championship so far.</summary>
    public decimal Points { get; init; }

    [CsvHeader("position")]
    public int ChampionshipPosition { get; init; }

    /// <summary>The position, D disqualified or E excluded.</summary>
    public required string PositionText { get; init; }

    public int Wins { get; init; }
}
