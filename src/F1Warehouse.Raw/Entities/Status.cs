using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace F1Warehouse.Raw.Entities;

/// <summary>How a car's race ended, in words ("Finished", "Engine", "+1 Lap"): <c>status.csv</c>.</summary>
[Table("status")]
[PrimaryKey(nameof(StatusId))]
public sealed class Status : RawRow
{
    public int StatusId { get; init; }

    [Column("status")]
    [CsvHeader("status")]
    public required string Description { get; init; }
}
