using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace F1Warehouse.Raw.Entities;

/// <summary>The championship standing of a constructor after a race: <c>constructor_standings.csv</c>.</summary>
[Table("constructor_standings")]
[PrimaryKey(nameof(ConstructorStandingsId))]
public sealed class ConstructorStanding : RawRow
{
    /// <summary>Key of the row.</summary>
    public int ConstructorStandingsId { get; init; }

    /// <summary>The race after which the standings were taken.</summary>
    [References(typeof(Race))]
    public int RaceId { get; init; }

    /// <summary>The constructor.</summary>
    [References(typeof(Constructor))]
    public int ConstructorId { get; init; }

    /// <summary>Points that count for the championship so far.</summary>
    public decimal Points { get; init; }

    /// <summary>Position in the championship, from 1; null = not ranked yet, which occurs since 2025.</summary>
    [CsvHeader("position")]
    public int? ChampionshipPosition { get; init; }

    /// <summary>The position, D disqualified, E excluded, or - not ranked yet.</summary>
    public required string PositionText { get; init; }

    /// <summary>Races won so far in the season.</summary>
    public int Wins { get; init; }
}
