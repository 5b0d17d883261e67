namespace F1Warehouse.Sample;

/// <summary>A pit stop: the car crosses the line, stops, and loses the time on the next lap.</summary>
/// <param name="Lap">The lap that ends with the stop.</param>
/// <param name="Arrival">Milliseconds since the start of the race.</param>
/// <param name="Duration">Milliseconds.</param>
internal sealed record PitVisit(int Lap, int Arrival, int Duration);
