using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace F1Warehouse.Raw.Entities;

/// <summary>One season of the World Championship: <c>seasons.csv</c>.</summary>
[Table("seasons")]
[PrimaryKey(nameof(Year))]
public sealed class Season : RawRow
{
    /// <summary>Year of the championship.</summary>
    [Column("season")]
    public int Year { get; init; }

    /// <summary>Address of the Wikipedia article; null in some editions.</summary>
    [Optional]
    public string? Url { get; init; }
}
