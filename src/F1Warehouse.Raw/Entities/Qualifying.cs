using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace F1Warehouse.Raw.Entities;

/// <summary>One driver in the qualifying of a race: <c>qualifying.csv</c>.</summary>
[Table("qualifying")]
[PrimaryKey(nameof(QualifyingId))]
public sealed class Qualifying : RawRow
{
    [CsvHeader("qualifyId")]
    public int QualifyingId { get; init; }

    [References(typeof(Race))]
    public int RaceId { get; init; }

    [References(typeof(Driver))]
    public int DriverId { get; init; }

    [References(typeof(Constructor))]
    public int ConstructorId { get; init; }

    [CsvHeader("number")]
    public int CarNumber { get; init; }

    public int Position { get; init; }

    [CsvHeader("q1")]
    public TimeSpan? Q1Time { get; init; }

    [CsvHeader("q2")]
    public TimeSpan? Q2Time { get; init; }

    [CsvHeader("q3")]
    public TimeSpan? Q3Time { get; init; }
}
