using F1Warehouse.Oracle.Figures;
using F1Warehouse.Oracle.Rows;

namespace F1Warehouse.Oracle.Drivers;

/// <summary>A driver's career, or its part up to the end of a season.</summary>
internal sealed class DriverCareer
{
    private readonly Almanac almanac;
    private readonly int lastSeason;

    public DriverCareer(Almanac almanac, Driver driver, int lastSeason = int.MaxValue)
    {
        this.almanac = almanac;
        this.lastSeason = lastSeason;
        Driver = driver;
        Cars = [.. almanac.ResultsOfDriver[driver.Id].Where(entry => entry.Race.Season <= lastSeason)];
        Races = RaceEntry.Of(Cars);
        Sprints = [.. almanac.SprintsOfDriver[driver.Id].Where(entry => entry.Race.Season <= lastSeason)];
    }

    public Driver Driver { get; }

    public IReadOnlyList<Entry> Cars { get; }

    public IReadOnlyList<RaceEntry> Races { get; }

    public IReadOnlyList<Entry> Sprints { get; }

    public decimal RacePoints => Cars.Sum(car => car.Points);

    public decimal SprintPoints => Sprints.Sum(sprint => sprint.Points);

    public RaceEntry? FirstWin => Races.FirstOrDefault(race => race.IsWin());

    public RaceEntry? LastWin => Races.LastOrDefault(race => race.IsWin());

    public int Championships => almanac.Drivers.Seasons.Count(season => season <= lastSeason && almanac.Drivers.Of(season).IsChampion(Driver.Id));

    public int? BestPosition => almanac.Drivers.PositionsOf(Driver.Id).Min();

    /// <summary>In mean Gregorian years, on the day of a race.</summary>
    public decimal? AgeAt(RaceEntry? race) =>
        race is null ? null : Arithmetic.Rounded((race.Race.Date.DayNumber - Driver.Born.DayNumber) / 365.2425m, 2);
}
