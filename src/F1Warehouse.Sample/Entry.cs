using F1Warehouse.Raw.Entities;

namespace F1Warehouse.Sample;

/// <summary>A car and its driver at one weekend.</summary>
/// <param name="Constructor">Whose car it is.</param>
/// <param name="Driver">Who starts in it.</param>
/// <param name="LossPerLap">Milliseconds that this pair loses to the best possible lap.</param>
internal sealed record Entry(Constructor Constructor, Driver Driver, int LossPerLap)
{
    /// <summary>The driver's own number, else one above those that drivers may choose.</summary>
    public int CarNumber => Driver.PermanentNumber ?? 100 + Driver.DriverId;
}
