using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace F1Warehouse.Raw.Entities;

/// <summary>One driver in the qualifying of a race: <c>qualifying.csv</c>.</summary>
[Table("qualifying")]
[PrimaryKey(nameof(QualifyingId))]
[Dispensable]
public sealed class Qualifying : RawRow
{
    /// <summary>Key of the row.</summary>
    [CsvHeader("qualifyId")]
    public int QualifyingId { get; init; }

    /// <summary>The race weekend.</summary>
    [References(typeof(Race))]
    public int RaceId { get; init; }

    /// <summary>The driver.</summary>
    [References(typeof(Driver))]
    public int DriverId { get; init; }

    /// <summary>The constructor of the car.</summary>
    [References(typeof(Constructor))]
    public int ConstructorId { get; init; }

    /// <summary>Number on the car.</summary>
    [CsvHeader("number")]
    public int CarNumber { get; init; }

    /// <summary>Position in qualifying, from 1; penalties come later.</summary>
    public int Position { get; init; }

    /// <summary>Best lap of the first part, or of the whole qualifying; null = no time set.</summary>
    [CsvHeader("q1")]
    public TimeSpan? Q1Time { get; init; }

    /// <summary>Best lap of the second part; null = did not take part or no time set.</summary>
    [CsvHeader("q2")]
    public TimeSpan? Q2Time { get; init; }

    /// <summary>Best lap of the third part; null = did not take part or no time set.</summary>
    [CsvHeader("q3")]
    public TimeSpan? Q3Time { get; init; }
}
