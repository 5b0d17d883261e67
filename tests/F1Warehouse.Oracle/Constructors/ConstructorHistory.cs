using F1Warehouse.Oracle.Figures;
using F1Warehouse.Oracle.Rows;

namespace F1Warehouse.Oracle.Constructors;

/// <summary>A constructor's history, or its part up to the end of a season.</summary>
internal sealed class ConstructorHistory
{
    private readonly Almanac almanac;
    private readonly int lastSeason;

    public ConstructorHistory(Almanac almanac, Constructor constructor, int lastSeason = int.MaxValue)
    {
        this.almanac = almanac;
        this.lastSeason = lastSeason;
        Constructor = constructor;
        Entries = [.. almanac.ResultsOfConstructor[constructor.Id].Where(entry => entry.Race.Season <= lastSeason)];
        Races = RaceEntry.Of(Entries);
        Sprints = [.. almanac.SprintsOfConstructor[constructor.Id].Where(entry => entry.Race.Season <= lastSeason)];
    }

    public Constructor Constructor { get; }

    public IReadOnlyList<Entry> Entries { get; }

    public IReadOnlyList<RaceEntry> Races { get; }

    public IReadOnlyList<Entry> Sprints { get; }

    public decimal RacePoints => Entries.Sum(entry => entry.Points);

    public decimal SprintPoints => Sprints.Sum(sprint => sprint.Points);

    public int Championships =>
        almanac.Constructors.Seasons.Count(season => season <= lastSeason && almanac.Constructors.Of(season).IsChampion(Constructor.Id));

    public int? BestPosition => almanac.Constructors.PositionsOf(Constructor.Id).Min();
}
