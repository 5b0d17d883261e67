using F1Warehouse.Raw.Entities;

namespace F1Warehouse.Sample;

/// <summary>One car's race, lap by lap.</summary>
/// <param name="entry">Car and starting driver.</param>
/// <param name="grid">Place on the grid, 0 = pit lane.</param>
internal sealed class CarRun(Entry entry, int grid)
{
    public Entry Entry => entry;

    public int Grid => grid;

    /// <summary>Everybody who drove the car: one driver but for shared drives.</summary>
    public List<Driver> Drivers { get; } = [entry.Driver];

    /// <summary>Milliseconds since the start, at the end of each lap.</summary>
    public List<int> Crossings { get; } = [];

    public List<PitVisit> Visits { get; } = [];

    /// <summary>Why the car stopped, a status id; null = it saw the flag.</summary>
    public int? RetiredAs { get; private set; }

    public bool IsDisqualified { get; set; }

    public int Laps => Crossings.Count;

    /// <summary>Milliseconds from the start to the end of the last complete lap.</summary>
    public int Time => Crossings.LastOrDefault();

    /// <summary>The quickest lap, the first of them where two are equal; null without a complete lap.</summary>
    public (int Lap, TimeSpan Time)? FastestLap =>
        Laps == 0 ? null : Enumerable.Range(1, Laps).Select(lap => (lap, LapTime(lap))).MinBy(lap => lap.Item2);

    public TimeSpan LapTime(int lap) => TimeSpan.FromMilliseconds(Crossings[lap - 1] - (lap == 1 ? 0 : Crossings[lap - 2]));

    public void Retire(int afterLap, int status)
    {
        Keep(afterLap);
        RetiredAs = status;
    }

    /// <summary>The race ended at <paramref name="flag"/>: the first crossing from then on is this car's last.</summary>
    public void SeeFlag(int flag)
    {
        var last = Crossings.FindIndex(crossing => crossing >= flag);
        if (last >= 0)
        {
            Keep(last + 1);
            RetiredAs = null;
        }
    }

    private void Keep(int laps)
    {
        if (laps < Laps)
        {
            Crossings.RemoveRange(laps, Laps - laps);
        }

        Visits.RemoveAll(visit => visit.Lap > laps);
    }
}
