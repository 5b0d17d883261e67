using System.ComponentModel.DataAnnotations.Schema;
using Microsoft.EntityFrameworkCore;

namespace F1Warehouse.Raw.Entities;

/// <summary>
/// The points of a constructor at a race weekend: <c>constructor_results.csv</c>. With those of the sprint until 2024,
/// without them in later editions.
/// </summary>
[Table("constructor_results")]
[PrimaryKey(nameof(ConstructorResultsId))]
[Dispensable]
public sealed class ConstructorResult : RawRow
{
    /// <summary>Key of the row.</summary>
    public int ConstructorResultsId { get; init; }

    /// <summary>The race weekend.</summary>
    [References(typeof(Race))]
    public int RaceId { get; init; }

    /// <summary>The constructor.</summary>
    [References(typeof(Constructor))]
    public int ConstructorId { get; init; }

    /// <summary>Points of the weekend.</summary>
    public decimal Points { get; init; }

    /// <summary>D = disqualified from the championship; null for all others.</summary>
    public string? Status { get; init; }
}
