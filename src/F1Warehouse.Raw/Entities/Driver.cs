using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace F1Warehouse.Raw.Entities;

/// <summary>One driver: <c>drivers.csv</c>.</summary>
[Table("drivers")]
[PrimaryKey(nameof(DriverId))]
public sealed class Driver : RawRow
{
    /// <summary>Key of the driver.</summary>
    public int DriverId { get; init; }

    /// <summary>Short name in lower case, unique: <c>michael_schumacher</c>.</summary>
    public required string DriverRef { get; init; }

    /// <summary>The number a driver keeps for a whole career, a rule since 2014; null = has none.</summary>
    [CsvHeader("number")]
    public int? PermanentNumber { get; init; }

    /// <summary>
    /// Three letters, as on the timing screens; null = has none. Not unique: VER, MSC and others stand for two drivers each.
    /// </summary>
    public string? Code { get; init; }

    /// <summary>First name.</summary>
    public required string Forename { get; init; }

    /// <summary>Family name.</summary>
    public required string Surname { get; init; }

    /// <summary>Day of birth.</summary>
    [CsvHeader("dob")]
    public DateOnly DateOfBirth { get; init; }

    /// <summary>Nationality, as an English adjective.</summary>
    public required string Nationality { get; init; }

    /// <summary>Address of the Wikipedia article; null in some editions.</summary>
    [Optional]
    public string? Url { get; init; }
}
