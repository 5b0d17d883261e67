using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace F1Warehouse.Raw.Entities;

/// <summary>
/// The points of a constructor at a race weekend, sprint included: <c>constructor_results.csv</c>.
/// </summary>
[Table("constructor_results")]
[PrimaryKey(nameof(ConstructorResultsId))]
public sealed class ConstructorResult : RawRow
{
    public int ConstructorResultsId { get; init; }

    [References(typeof(Race))]
    public int RaceId { get; init; }

    [References(typeof(Constructor))]
    public int ConstructorId { get; init; }

    public decimal Points { get; init; }

    /// <summary>D = disqualified from the championship.</summary>
    public string? Status { get; init; }
}
