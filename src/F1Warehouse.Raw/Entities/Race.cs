using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace F1Warehouse.Raw.Entities;

/// <summary>A race weekend: <c>races.csv</c>. Times are UTC.</summary>
[Table("races")]
[PrimaryKey(nameof(RaceId))]
public sealed class Race : RawRow
{
    public int RaceId { get; init; }

    [CsvHeader("year")]
    [References(typeof(Season))]
    public int Season { get; init; }

    public int Round { get; init; }

    [References(typeof(Circuit))]
    public int CircuitId { get; init; }

    public required string Name { get; init; }

    [CsvHeader("date")]
    public DateOnly RaceDate { get; init; }

    [CsvHeader("time")]
    public TimeOnly? RaceTime { get; init; }

    public string? Url { get; init; }

    [CsvHeader("fp1_date")]
    public DateOnly? Fp1Date { get; init; }

    [CsvHeader("fp1_time")]
    public TimeOnly? Fp1Time { get; init; }

    [CsvHeader("fp2_date")]
    public DateOnly? Fp2Date { get; init; }

    [CsvHeader("fp2_time")]
    public TimeOnly? Fp2Time { get; init; }

    [CsvHeader("fp3_date")]
    public DateOnly? Fp3Date { get; init; }

    [CsvHeader("fp3_time")]
    public TimeOnly? Fp3Time { get; init; }

    [CsvHeader("quali_date")]
    public DateOnly? QualifyingDate { get; init; }

    [CsvHeader("quali_time")]
    public TimeOnly? QualifyingTime { get; init; }

    [CsvHeader("sprint_date")]
    public DateOnly? SprintDate { get; init; }

    [CsvHeader("sprint_time")]
    public TimeOnly? SprintTime { get; init; }
}
