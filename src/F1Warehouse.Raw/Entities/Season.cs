using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace F1Warehouse.Raw.Entities;

/// <summary>A season of the World Championship: <c>seasons.csv</c>.</summary>
[Table("seasons")]
[PrimaryKey(nameof(Year))]
public sealed class Season : RawRow
{
    [Column("season")]
    public int Year { get; init; }

    public required string Url { get; init; }
}
