using F1Warehouse.Oracle.Drivers;
using F1Warehouse.Oracle.Races;
using F1Warehouse.Oracle.Rows;

namespace F1Warehouse.Oracle;

/// <summary>The rows of an edition, to be looked up by season, driver and constructor.</summary>
internal sealed class Almanac
{
    public Almanac(Edition edition)
    {
        Edition = edition;
        var drivers = edition.Drivers.Values.ToLookup(driver => driver.Ref, driver => driver.Id);
        var constructors = edition.Constructors.Values.ToLookup(constructor => constructor.Ref, constructor => constructor.Id);
        Drivers = new Championship(edition, edition.DriverStandings, AdjustmentsOf("drivers", drivers));
        Constructors = new Championship(edition, edition.ConstructorStandings, AdjustmentsOf("constructors", constructors));
        ResultsOfRace = edition.Results.ToLookup(entry => entry.Race.Id);
        RacesWithSprint = (HashSet<int>)[.. edition.Sprints.Select(sprint => sprint.Race.Id)];
        ResultsOfDriver = edition.Results.ToLookup(entry => entry.DriverId);
        ResultsOfConstructor = edition.Results.ToLookup(entry => entry.ConstructorId);
        SprintsOfDriver = edition.Sprints.ToLookup(entry => entry.DriverId);
        SprintsOfConstructor = edition.Sprints.ToLookup(entry => entry.ConstructorId);
        Paces = edition.Laps.GroupBy(lap => (lap.RaceId, lap.DriverId)).ToDictionary(race => race.Key, race => Pace.Of(race));
        PacesOfRace = Paces.ToLookup(pace => pace.Key.RaceId, pace => pace.Value);
        Qualifying = edition.Qualifying.ToLookup(result => result.RaceId);
        PitStops = edition.PitStops.ToLookup(stop => (stop.RaceId, stop.DriverId), stop => stop.Milliseconds);
        Teams = edition.Results.Select(entry => (Entry: entry, IsSprint: false))
            .Concat(edition.Sprints.Select(entry => (Entry: entry, IsSprint: true)))
            .GroupBy(part => (RaceId: part.Entry.Race.Id, part.Entry.ConstructorId))
            .ToDictionary(team => team.Key, team => new Team(
                team.First().Entry.Race,
                team.Key.ConstructorId,
                team.Sum(part => part.Entry.Points),
                [.. team.GroupBy(part => part.Entry.DriverId)
                    .Select(driver => new TeamMember(driver.Key, [.. driver.Where(part => !part.IsSprint).Select(part => part.Entry)]))]));
        Weekends = edition.Races.Values.ToDictionary(race => race.Id, race => new RaceWeekend(this, race));
    }

    public Edition Edition { get; }

    public Championship Drivers { get; }

    public Championship Constructors { get; }

    public ILookup<int, Entry> ResultsOfRace { get; }

    public IReadOnlySet<int> RacesWithSprint { get; }

    /// <summary>Every race weekend, also those to come.</summary>
    public IReadOnlyDictionary<int, RaceWeekend> Weekends { get; }

    public ILookup<int, Entry> ResultsOfDriver { get; }

    public ILookup<int, Entry> ResultsOfConstructor { get; }

    public ILookup<int, Entry> SprintsOfDriver { get; }

    public ILookup<int, Entry> SprintsOfConstructor { get; }

    public ILookup<int, QualifyingResult> Qualifying { get; }

    public ILookup<(int RaceId, int DriverId), int> PitStops { get; }

    /// <summary>How fast a driver was in a race whose laps were recorded.</summary>
    public IReadOnlyDictionary<(int RaceId, int DriverId), Pace> Paces { get; }

    /// <summary>The paces of all drivers of a race.</summary>
    public ILookup<int, Pace> PacesOfRace { get; }

    /// <summary>Who drove for a constructor at a weekend, in the race or the sprint, and what they scored together.</summary>
    public IReadOnlyDictionary<(int RaceId, int ConstructorId), Team> Teams { get; }

    private IEnumerable<(int Holder, Adjustment Adjustment)> AdjustmentsOf(string championship, ILookup<string, int> holders) =>
        from adjustment in Edition.Adjustments
        where adjustment.Championship == championship
        from holder in holders[adjustment.Ref]
        select (holder, adjustment);
}
