using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace F1Warehouse.Raw.Entities;

/// <summary>One circuit that has held a World Championship race: <c>circuits.csv</c>.</summary>
[Table("circuits")]
[PrimaryKey(nameof(CircuitId))]
public sealed class Circuit : RawRow
{
    /// <summary>Key of the circuit.</summary>
    public int CircuitId { get; init; }

    /// <summary>Short name in lower case, unique: <c>monza</c>.</summary>
    public required string CircuitRef { get; init; }

    /// <summary>Name of the circuit.</summary>
    public required string Name { get; init; }

    /// <summary>Town or region.</summary>
    public required string Location { get; init; }

    /// <summary>Country.</summary>
    public required string Country { get; init; }

    /// <summary>Latitude in degrees, north positive.</summary>
    [CsvHeader("lat")]
    public double Latitude { get; init; }

    /// <summary>Longitude in degrees, east positive.</summary>
    [CsvHeader("lng")]
    public double Longitude { get; init; }

    /// <summary>Metres above sea level; null = not known.</summary>
    [CsvHeader("alt")]
    public int? AltitudeMetres { get; init; }

    /// <summary>Address of the Wikipedia article; null in some editions.</summary>
    [Optional]
    public string? Url { get; init; }
}
