using F1Warehouse.Oracle.Figures;
using F1Warehouse.Oracle.Rows;

namespace F1Warehouse.Oracle.Races;

/// <summary>A circuit and its races: what a row of dim_circuits is about.</summary>
internal sealed class CircuitHistory(Almanac almanac, Circuit circuit)
{
    public Circuit Circuit => circuit;

    /// <summary>All in the calendar.</summary>
    public IReadOnlyList<RaceWeekend> Races { get; } = [.. almanac.Weekends.Values.Where(weekend => weekend.Race.CircuitId == circuit.Id)];

    public IEnumerable<RaceWeekend> Held => Races.Where(race => race.HasResults);

    public IEnumerable<Entry> Winners => Races.SelectMany(race => race.Winners);

    private IEnumerable<Entry> Starters => Races.SelectMany(race => race.Entries).Where(entry => entry.IsStarted);

    public decimal? FinishRate => Arithmetic.Share(Starters.Count(entry => entry.IsClassified), Starters.Count());

    public decimal? PoleWinRate => Arithmetic.Share(Held.Count(race => race.IsWonFromPole), Held.Count(race => race.HasWinAndPole));

    /// <summary>Of equal ones the first.</summary>
    public Entry? FastestLap => Races.SelectMany(race => race.Entries).Where(entry => entry.Timing.FastestLap is not null)
        .OrderBy(entry => entry.Timing.FastestLap).ThenBy(entry => entry.Race.Season).ThenBy(entry => entry.Race.Round).ThenBy(entry => entry.Id)
        .FirstOrDefault();

    public string? FastestDriver => FastestLap is { } lap ? almanac.Edition.Drivers[lap.DriverId].FullName : null;
}
