using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace F1Warehouse.Raw.Entities;

/// <summary>One way in which a car's race can end: <c>status.csv</c>.</summary>
[Table("status")]
[PrimaryKey(nameof(StatusId))]
public sealed class Status : RawRow
{
    /// <summary>Key of the status. Editions differ in their numbers.</summary>
    public int StatusId { get; init; }

    /// <summary>In words: Finished, Engine, +1 Lap.</summary>
    [Column("status")]
    [CsvHeader("status")]
    public required string Description { get; init; }
}
