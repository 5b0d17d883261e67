using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace F1Warehouse.Raw.Entities;

/// <summary>One race weekend, past or scheduled: <c>races.csv</c>. Times are UTC.</summary>
[Table("races")]
[PrimaryKey(nameof(RaceId))]
public sealed class Race : RawRow
{
    /// <summary>Key of the race weekend. Not in the order of dates.</summary>
    public int RaceId { get; init; }

    /// <summary>Year of the championship.</summary>
    [CsvHeader("year")]
    [References(typeof(Season))]
    public int Season { get; init; }

    /// <summary>Number of the race within its season, from 1.</summary>
    public int Round { get; init; }

    /// <summary>Circuit where the race is held.</summary>
    [References(typeof(Circuit))]
    public int CircuitId { get; init; }

    /// <summary>Name of the race, for example Monaco Grand Prix.</summary>
    public required string Name { get; init; }

    /// <summary>Day of the race.</summary>
    [CsvHeader("date")]
    public DateOnly RaceDate { get; init; }

    /// <summary>Start of the race, UTC; null = not recorded.</summary>
    [CsvHeader("time")]
    [Utc]
    public TimeOnly? RaceTime { get; init; }

    /// <summary>Address of the Wikipedia article; null in some editions.</summary>
    [Optional]
    public string? Url { get; init; }

    /// <summary>Day of the first practice; null = not recorded.</summary>
    [CsvHeader("fp1_date")]
    [Optional]
    public DateOnly? Fp1Date { get; init; }

    /// <summary>Start of the first practice, UTC; null = not recorded.</summary>
    [CsvHeader("fp1_time")]
    [Optional]
    [Utc]
    public TimeOnly? Fp1Time { get; init; }

    /// <summary>Day of the second practice; null = not recorded.</summary>
    [CsvHeader("fp2_date")]
    [Optional]
    public DateOnly? Fp2Date { get; init; }

    /// <summary>Start of the second practice, UTC; null = not recorded.</summary>
    [CsvHeader("fp2_time")]
    [Optional]
    [Utc]
    public TimeOnly? Fp2Time { get; init; }

    /// <summary>Day of the third practice; null = not recorded.</summary>
    [CsvHeader("fp3_date")]
    [Optional]
    public DateOnly? Fp3Date { get; init; }

    /// <summary>Start of the third practice, UTC; null = not recorded.</summary>
    [CsvHeader("fp3_time")]
    [Optional]
    [Utc]
    public TimeOnly? Fp3Time { get; init; }

    /// <summary>Day of qualifying; null = not recorded.</summary>
    [CsvHeader("quali_date")]
    [Optional]
    public DateOnly? QualifyingDate { get; init; }

    /// <summary>Start of qualifying, UTC; null = not recorded.</summary>
    [CsvHeader("quali_time")]
    [Optional]
    [Utc]
    public TimeOnly? QualifyingTime { get; init; }

    /// <summary>Day of the sprint; null = no sprint, or not recorded.</summary>
    [CsvHeader("sprint_date")]
    [Optional]
    public DateOnly? SprintDate { get; init; }

    /// <summary>Start of the sprint, UTC; null = no sprint, or not recorded.</summary>
    [CsvHeader("sprint_time")]
    [Optional]
    [Utc]
    public TimeOnly? SprintTime { get; init; }
}
