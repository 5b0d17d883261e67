using F1Warehouse.Oracle.Rows;

namespace F1Warehouse.Oracle.Races;

/// <summary>A race weekend and its results: what a row of dim_races is about.</summary>
internal sealed class RaceWeekend(Almanac almanac, Race race)
{
    private readonly IReadOnlyList<Entry> entries = [.. almanac.ResultsOfRace[race.Id].OrderBy(entry => entry.Id)];

    public Race Race => race;

    public Circuit Circuit { get; } = almanac.Edition.Circuits[race.CircuitId];

    public IEnumerable<Entry> Winners => entries.Where(entry => entry.IsWin);

    public Entry? Winner => Winners.FirstOrDefault();

    public string? WinningConstructor => Winner is null ? null : almanac.Edition.Constructors[Winner.ConstructorId].Name;

    public int? WinnerLaps => Winners.Max(entry => (int?)entry.Laps);

    public int? WinnerMilliseconds => Winners.Min(entry => entry.Timing.Milliseconds);

    public bool IsWonFromPole => Winners.Any(entry => entry.IsPole);

    /// <summary>Whether the race has a winner and a car on grid 1, which need not be the same.</summary>
    public bool HasWinAndPole => Winner is not null && entries.Any(entry => entry.IsPole);

    public bool HasResults => entries.Count > 0;

    public bool HasSprint => race.Times.Sprint.Date is not null || almanac.RacesWithSprint.Contains(race.Id);

    public IReadOnlyList<Entry> Entries => entries;

    /// <summary>Rows by car: those of one constructor with one place in the list.</summary>
    public IReadOnlyList<IGrouping<(int, int), Entry>> Cars { get; } =
        [.. almanac.ResultsOfRace[race.Id].GroupBy(entry => (entry.ConstructorId, entry.Order))];

    /// <summary>The names of the drivers of some rows, with commas; null where there are none.</summary>
    public string? NamesOf(Func<Entry, bool> which) =>
        string.Join(", ", entries.Where(which).Select(entry => almanac.Edition.Drivers[entry.DriverId].FullName)) is { Length: > 0 } names ? names : null;
}
