using F1Warehouse.Raw.Entities;

namespace F1Warehouse.Sample;

/// <summary>Qualifying: all, then the best 15, then the best 10.</summary>
internal sealed class QualifyingSession(RaceWeekend weekend, SampleRows rows, SplitMix64 dice)
{
    /// <summary>Adds the rows of the session.</summary>
    /// <returns>The entries in the order of the session.</returns>
    public IReadOnlyList<Entry> Run(IReadOnlyList<Entry> entries)
    {
        var times = new List<Dictionary<Entry, int?>>();
        var order = new List<Entry>();
        foreach (var promoted in new[] { 15, 10, 0 })
        {
            var session = entries.ToDictionary(entry => entry, entry => TimeOf(entry, times.Count));
            entries = [.. entries.OrderBy(entry => session[entry] ?? int.MaxValue)];
            if (weekend.Has(WeekendTraits.Withdrawal) && times.Count == 0)
            {
                session[entries[^1]] = null;
            }

            times.Add(session);
            order.InsertRange(0, entries.Skip(promoted));
            entries = [.. entries.Take(promoted)];
        }

        foreach (var (entry, index) in order.Select((entry, index) => (entry, index)))
        {
            rows.Add(new Qualifying
            {
                QualifyingId = rows.NextId<Qualifying>(),
                RaceId = weekend.Race.RaceId,
                DriverId = entry.Driver.DriverId,
                ConstructorId = entry.Constructor.ConstructorId,
                CarNumber = entry.CarNumber,
                Position = index + 1,
                Q1Time = Lap(times[0], entry),
                Q2Time = Lap(times[1], entry),
                Q3Time = Lap(times[2], entry),
            });
        }

        return order;
    }

    /// <summary>The track gets faster from session to session; now and then a driver of the later two sets no time.</summary>
    private int? TimeOf(Entry entry, int session) => session > 0 && dice.OnceIn(40)
        ? null
        : weekend.Track.LapMilliseconds - 1500 - (300 * session) + entry.LossPerLap + dice.Between(0, 300) + dice.Between(0, 300);

    private static TimeSpan? Lap(Dictionary<Entry, int?> session, Entry entry) =>
        session.GetValueOrDefault(entry) is { } milliseconds ? TimeSpan.FromMilliseconds(milliseconds) : null;
}
