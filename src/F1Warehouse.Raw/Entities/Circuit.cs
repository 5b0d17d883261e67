using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace F1Warehouse.Raw.Entities;

/// <summary>A circuit that has held a World Championship race: <c>circuits.csv</c>.</summary>
[Table("circuits")]
[PrimaryKey(nameof(CircuitId))]
public sealed class Circuit : RawRow
{
    public int CircuitId { get; init; }

    public required string CircuitRef { get; init; }

    public required string Name { get; init; }

    public required string Location { get; init; }

    public required string Country { get; init; }

    /// <summary>Degrees, north positive.</summary>
    [CsvHeader("lat")]
    public double Latitude { get; init; }

    /// <summary>Degrees, east positive.</summary>
    [CsvHeader("lng")]
    public double Longitude { get; init; }

    /// <summary>Metres above sea level.</summary>
    [CsvHeader("alt")]
    public int? AltitudeMetres { get; init; }

    public required string Url { get; init; }
}
