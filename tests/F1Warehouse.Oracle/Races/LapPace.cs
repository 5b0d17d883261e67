using F1Warehouse.Oracle.Drivers;
using F1Warehouse.Oracle.Figures;
using F1Warehouse.Oracle.Rows;

namespace F1Warehouse.Oracle.Races;

/// <summary>A driver's laps and pit stops in a race: what a row of fct_lap_pace is about.</summary>
internal sealed class LapPace(Almanac almanac, int raceId, int driverId)
{
    private const int Minute = 60_000;

    public RaceWeekend Weekend { get; } = almanac.Weekends[raceId];

    public Driver Driver => almanac.Edition.Drivers[driverId];

    /// <summary>Of the driver's first row of the race.</summary>
    public Constructor? Constructor =>
        Weekend.Entries.FirstOrDefault(entry => entry.DriverId == driverId) is { } entry ? almanac.Edition.Constructors[entry.ConstructorId] : null;

    public Pace? Pace => almanac.Paces.GetValueOrDefault((raceId, driverId));

    public IReadOnlyList<int> Stops { get; } = [.. almanac.PitStops[(raceId, driverId)]];

    public IReadOnlyList<int> ShortStops => [.. Stops.Where(stop => stop < Minute)];

    /// <summary>Percent above the best of all drivers of the race, by one measure.</summary>
    public decimal? GapBy(Func<Pace, int> measure)
    {
        var best = almanac.PacesOfRace[raceId].Min(pace => (int?)measure(pace));
        return Pace is null || best is null or 0 ? null : Arithmetic.Rounded((100m * measure(Pace) / best.Value) - 100, 3);
    }
}
