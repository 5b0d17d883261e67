using F1Warehouse.Oracle.Rows;

namespace F1Warehouse.Oracle.Drivers;

/// <summary>A driver's laps in one race.</summary>
/// <param name="Laps">Laps that were timed.</param>
/// <param name="BestLap">Milliseconds.</param>
/// <param name="MedianLap">Milliseconds; of an even number of laps the faster of the two in the middle.</param>
/// <param name="LapsLed">Laps at the end of which the driver was first.</param>
internal sealed record Pace(int Laps, int BestLap, int MedianLap, int LapsLed)
{
    public static Pace Of(IEnumerable<LapTime> laps)
    {
        var all = laps.ToList();
        var times = all.Select(lap => lap.Milliseconds).Order().ToList();
        return new Pace(times.Count, times[0], times[(times.Count - 1) / 2], all.Count(lap => lap.Position is 1));
    }
}
