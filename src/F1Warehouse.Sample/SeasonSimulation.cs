using F1Warehouse.Raw.Entities;

namespace F1Warehouse.Sample;

/// <summary>Runs the weekends of the calendar, one after the other, and keeps the books.</summary>
internal static class SeasonSimulation
{
    public static SampleRows RunAll(SplitMix64 dice)
    {
        var rows = new SampleRows();
        var circuits = Track.All.Select(track => track.Circuit);
        foreach (var row in (IEnumerable<RawRow>)[.. circuits, .. Cast.Constructors, .. Cast.Drivers, .. Ending.Rows])
        {
            rows.Add(row);
        }

        foreach (var season in Calendar.All.GroupBy(weekend => weekend.Race.Season))
        {
            rows.Add(new Season { Year = season.Key, Url = $"https://example.org/seasons/{season.Key}" });

            // Teams are strong in the order of their ids, more or less; every driver has a good or a bad year.
            var team = Cast.Constructors.Select((_, index) => (150 * index) + dice.Between(0, 500)).ToList();
            var driver = Cast.Drivers.Select(_ => dice.Between(0, 500)).ToList();
            foreach (var weekend in season)
            {
                var entries = Lineup.At(weekend.Race).Select(seat => new Entry(
                    seat.Constructor,
                    seat.Driver,
                    team[seat.Constructor.ConstructorId - 1] + driver[seat.Driver.DriverId - 1]));
                Run(weekend, [.. entries], rows, dice);
            }
        }

        return rows;
    }

    private static void Run(RaceWeekend weekend, IReadOnlyList<Entry> entries, SampleRows rows, SplitMix64 dice)
    {
        rows.Add(weekend.Race);
        var qualified = new QualifyingSession(weekend, rows, dice).Run(entries);
        if (weekend.Has(WeekendTraits.Sprint))
        {
            new SprintRace(weekend, rows, dice).Run(entries);
        }

        new GrandPrix(weekend, rows, dice).Run(qualified);
        new Championship(weekend.Race, rows).Update();
    }
}
