using F1Warehouse.Oracle.Rows;

namespace F1Warehouse.Oracle.Figures;

/// <summary>Somebody's part in one race: one row of results, or several where cars were changed or several cars were entered.</summary>
internal sealed record RaceEntry(Race Race, IReadOnlyList<Entry> Cars)
{
    public bool Has(Func<Entry, bool> what) => Cars.Any(what);

    public int BestPointsBy2010 => Cars.Max(car => car.PointsBy2010);

    /// <summary>In the order of the calendar.</summary>
    public static IReadOnlyList<RaceEntry> Of(IEnumerable<Entry> cars) =>
        [.. cars.GroupBy(car => car.Race).OrderBy(race => (race.Key.Season, race.Key.Round)).Select(race => new RaceEntry(race.Key, [.. race]))];
}
