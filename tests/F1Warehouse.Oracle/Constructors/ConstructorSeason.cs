using F1Warehouse.Oracle.Figures;
using F1Warehouse.Oracle.Rows;
using static F1Warehouse.Oracle.Figures.Arithmetic;

namespace F1Warehouse.Oracle.Constructors;

/// <summary>A constructor's season: what a row of fct_constructor_performance is about.</summary>
internal sealed class ConstructorSeason
{
    private const int Minute = 60_000;

    public ConstructorSeason(Almanac almanac, Constructor constructor, int season)
    {
        Constructor = constructor;
        Season = season;
        Entries = [.. almanac.ResultsOfConstructor[constructor.Id].Where(entry => entry.Race.Season == season)];
        Cars = Car.Of(Entries);
        Races = RaceEntry.Of(Cars);
        Sprints = [.. almanac.SprintsOfConstructor[constructor.Id].Where(entry => entry.Race.Season == season)];
        Standings = almanac.Constructors.Of(season);
        Until = new ConstructorHistory(almanac, constructor, season);
        Scores = [.. Entries.Concat(Sprints).GroupBy(entry => entry.DriverId)
            .Select(driver => new Score(almanac.Edition.Drivers[driver.Key], driver.Sum(entry => entry.Points)))];
        ShortPitStops = [.. Entries.Select(entry => (entry.Race.Id, entry.DriverId)).Distinct()
            .SelectMany(entry => almanac.PitStops[entry]).Where(milliseconds => milliseconds < Minute).Order()];
    }

    public int Season { get; }

    public Constructor Constructor { get; }

    /// <summary>One row per driver and car.</summary>
    public IReadOnlyList<Entry> Entries { get; }

    /// <summary>One row per car.</summary>
    public IReadOnlyList<Entry> Cars { get; }

    public IReadOnlyList<RaceEntry> Races { get; }

    public IReadOnlyList<Entry> Sprints { get; }

    public SeasonStandings Standings { get; }

    public Standing? Standing => Standings.Of(Constructor.Id);

    /// <summary>The history from its begin to the end of this season.</summary>
    public ConstructorHistory Until { get; }

    public decimal RacePoints => Entries.Sum(entry => entry.Points);

    public decimal SprintPoints => Sprints.Sum(sprint => sprint.Points);

    public decimal TotalPoints => RacePoints + SprintPoints;

    /// <summary>What each driver scored in races and sprints.</summary>
    public IReadOnlyList<Score> Scores { get; }

    public Score? TopScore => Scores.Where(score => score.Points > 0).OrderByDescending(score => score.Points).ThenBy(score => score.Driver.Id).FirstOrDefault();

    /// <summary>The shares of the drivers with points by their refs, as <see cref="Mart"/> shows an object; null without points.</summary>
    public string? Shares => TopScore is null
        ? null
        : JsonObject.Text(Scores.Where(score => score.Points > 0).Select(score => (score.Driver.Ref, Share(score.Points, TotalPoints)!.Value)));

    /// <summary>Milliseconds of the stops under a minute, shortest first.</summary>
    public IReadOnlyList<int> ShortPitStops { get; }

    /// <summary>Seconds.</summary>
    public decimal? MedianPitStop => ShortPitStops.Count == 0
        ? null
        : Rounded((ShortPitStops[(ShortPitStops.Count - 1) / 2] + ShortPitStops[ShortPitStops.Count / 2]) / 2000m, 3);

    public IEnumerable<Entry> Retirements => Cars.Where(car => car.IsRetired);
}
