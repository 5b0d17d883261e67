using F1Warehouse.Oracle.Figures;
using F1Warehouse.Oracle.Rows;

namespace F1Warehouse.Oracle.Drivers;

/// <summary>A driver's season: what a row of fct_driver_performance is about.</summary>
internal sealed class DriverSeason
{
    private readonly Almanac almanac;

    public DriverSeason(Almanac almanac, Driver driver, int season)
    {
        this.almanac = almanac;
        Driver = driver;
        Season = season;
        Cars = [.. almanac.ResultsOfDriver[driver.Id].Where(entry => entry.Race.Season == season)];
        Races = RaceEntry.Of(Cars);
        Sprints = [.. almanac.SprintsOfDriver[driver.Id].Where(entry => entry.Race.Season == season)];
        Teams = [.. Cars.Concat(Sprints).Select(entry => (entry.Race.Id, entry.ConstructorId)).Distinct().Select(team => almanac.Teams[team])];
        Standings = almanac.Drivers.Of(season);
        Until = new DriverCareer(almanac, driver, season);
    }

    public int Season { get; }

    public Driver Driver { get; }

    public IReadOnlyList<Entry> Cars { get; }

    public IReadOnlyList<RaceEntry> Races { get; }

    public IReadOnlyList<Entry> Sprints { get; }

    /// <summary>The constructors that the driver drove for, weekend by weekend.</summary>
    public IReadOnlyList<Team> Teams { get; }

    public SeasonStandings Standings { get; }

    public Standing? Standing => Standings.Of(Driver.Id);

    /// <summary>The career from its begin to the end of this season.</summary>
    public DriverCareer Until { get; }

    public decimal RacePoints => Cars.Sum(car => car.Points);

    public decimal SprintPoints => Sprints.Sum(sprint => sprint.Points);

    public decimal TotalPoints => RacePoints + SprintPoints;

    /// <summary>Retirements count by race: not where another car of the driver was classified.</summary>
    public IEnumerable<RaceEntry> Retirements => Races.Where(race => race.Has(car => car.IsRetired) && !race.Has(car => car.IsClassified));

    public int RetirementsBy(Outcome outcome) => Retirements.Count(race => CauseOf(race) == outcome);

    /// <summary>All constructors by the first weekend for them.</summary>
    public IEnumerable<IGrouping<int, Team>> TeamsInOrder => Teams.GroupBy(team => team.ConstructorId)
        .OrderBy(team => team.Min(weekend => weekend.Race.Round)).ThenBy(team => team.Max(weekend => weekend.Race.Round))
        .ThenBy(team => NameOf(team.Key), StringComparer.Ordinal);

    public int MainConstructorId => Teams.GroupBy(team => team.ConstructorId)
        .OrderByDescending(team => team.Count()).ThenByDescending(team => team.Max(weekend => weekend.Race.Round)).ThenBy(team => team.Key)
        .First().Key;

    public string ConstructorNames => string.Join(", ", TeamsInOrder.Select(team => NameOf(team.Key)));

    /// <summary>Null where no lap of the driver was recorded in the season.</summary>
    public int? LapsLed => Arithmetic.SumOfKnown(Races.Select(race => almanac.Paces.GetValueOrDefault((race.Race.Id, Driver.Id))?.LapsLed));

    /// <summary>The driver beside each team mate of each race.</summary>
    public IEnumerable<(TeamMember Own, TeamMember Mate, Race Race)> RaceDuels =>
        from team in Teams
        let own = team.Members.Single(member => member.DriverId == Driver.Id)
        from mate in team.Members
        where mate != own
        select (own, mate, team.Race);

    /// <summary>Positions in qualifying, the driver's and a team mate's.</summary>
    public IEnumerable<(int? Own, int? Mate)> QualifyingDuels =>
        from race in almanac.Edition.Races.Values
        where race.Season == Season
        from own in almanac.Qualifying[race.Id]
        where own.DriverId == Driver.Id
        from mate in almanac.Qualifying[race.Id]
        where mate.ConstructorId == own.ConstructorId && mate.DriverId != own.DriverId
        select (own.Position, mate.Position);

    /// <summary>Percent of a median lap, over the races that both finished classified.</summary>
    public decimal? PaceGap
    {
        get
        {
            var gaps = from duel in RaceDuels
                       where duel.Own.IsClassified && duel.Mate.IsClassified
                       let own = almanac.Paces.GetValueOrDefault((duel.Race.Id, duel.Own.DriverId))
                       let mate = almanac.Paces.GetValueOrDefault((duel.Race.Id, duel.Mate.DriverId))
                       where own is not null && mate is { MedianLap: > 0 }
                       select (decimal?)(100m * own.MedianLap / mate.MedianLap) - 100;
            return gaps.Average() is { } gap ? Arithmetic.Rounded(gap, 3) : null;
        }
    }

    private string NameOf(int constructorId) => almanac.Edition.Constructors[constructorId].Name;

    // Two retirements in one race with different causes: the accident.
    private static Outcome CauseOf(RaceEntry race) => race.Cars.Where(car => car.IsRetired).Min(car => car.Outcome);
}
