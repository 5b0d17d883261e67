using F1Warehouse.Oracle.Rows;

namespace F1Warehouse.Oracle.Drivers;

/// <summary>A driver of a constructor at one weekend.</summary>
/// <param name="DriverId">The driver.</param>
/// <param name="Cars">The driver's rows of the race; none for a driver of the sprint alone.</param>
internal sealed record TeamMember(int DriverId, IReadOnlyList<Entry> Cars)
{
    /// <summary>The best place in the result list of a car that took the start; null = did not start.</summary>
    public int? Order { get; } = Cars.Where(car => car.IsStarted).Min(car => (int?)car.Order);

    public bool IsClassified { get; } = Cars.Any(car => car.IsClassified);
}
