using F1Warehouse.Oracle.Rows;

namespace F1Warehouse.Oracle.Races;

/// <summary>A row of results among the others of its race: what a row of fct_race_results is about.</summary>
internal sealed class RaceResult(Almanac almanac, Entry entry)
{
    public Entry Entry => entry;

    public Timing Timing => entry.Timing;

    public RaceWeekend Weekend { get; } = almanac.Weekends[entry.Race.Id];

    public Driver Driver => almanac.Edition.Drivers[entry.DriverId];

    public Constructor Constructor => almanac.Edition.Constructors[entry.ConstructorId];

    public int? QualifyingPosition => almanac.Qualifying[entry.Race.Id].Where(result => result.DriverId == entry.DriverId).Min(result => result.Position);

    public int? LapsBehind => entry.IsClassified ? Weekend.WinnerLaps - entry.Laps : null;

    /// <summary>To a winner of the same distance.</summary>
    public int? Gap => LapsBehind is 0 ? Timing.Milliseconds - Weekend.WinnerMilliseconds : null;

    /// <summary>The sprint of the weekend, told with the first car of its driver.</summary>
    public IEnumerable<Entry> Sprint => Weekend.Entries.First(other => other.DriverId == entry.DriverId) == entry
        ? almanac.SprintsOfDriver[entry.DriverId].Where(sprint => sprint.Race == entry.Race)
        : [];

    public decimal SprintPoints => Sprint.Sum(sprint => sprint.Points);
}
