using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace F1Warehouse.Raw.Entities;

/// <summary>A driver: <c>drivers.csv</c>.</summary>
[Table("drivers")]
[PrimaryKey(nameof(DriverId))]
public sealed class Driver : RawRow
{
    public int DriverId { get; init; }

    public required string DriverRef { get; init; }

    /// <summary>The number a driver keeps for a whole career, a rule since 2014.</summary>
    [CsvHeader("number")]
    public int? PermanentNumber { get; init; }

    /// <summary>Three letters, as on the timing screens. Not unique: VER, MSC and others stand for two drivers each.</summary>
    public string? Code { get; init; }

    public required string Forename { get; init; }

    public required string Surname { get; init; }

    [CsvHeader("dob")]
    public DateOnly DateOfBirth { get; init; }

    public required string Nationality { get; init; }

    public required string Url { get; init; }
}
