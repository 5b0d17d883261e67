using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace F1Warehouse.Raw.Entities;

/// <summary>A constructor: <c>constructors.csv</c>.</summary>
[Table("constructors")]
[PrimaryKey(nameof(ConstructorId))]
public sealed class Constructor : RawRow
{
    public int ConstructorId { get; init; }

    public required string ConstructorRef { get; init; }

    public required string Name { get; init; }

    public required string Nationality { get; init; }

    public required string Url { get; init; }
}
