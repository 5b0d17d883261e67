using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace F1Warehouse.Raw.Entities;

/// <summary>One constructor: <c>constructors.csv</c>.</summary>
[Table("constructors")]
[PrimaryKey(nameof(ConstructorId))]
public sealed class Constructor : RawRow
{
    /// <summary>Key of the constructor.</summary>
    public int ConstructorId { get; init; }

    /// <summary>Short name in lower case, unique: <c>mclaren</c>.</summary>
    public required string ConstructorRef { get; init; }

    /// <summary>Name of the constructor.</summary>
    public required string Name { get; init; }

    /// <summary>Nationality, as an English adjective.</summary>
    public required string Nationality { get; init; }

    /// <summary>Address of the Wikipedia article; null in some editions.</summary>
    [Optional]
    public string? Url { get; init; }
}
