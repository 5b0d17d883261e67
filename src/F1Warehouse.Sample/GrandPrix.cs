namespace F1Warehouse.Sample;

/// <summary>The race of a weekend: results, lap times and pit stops.</summary>
internal sealed class GrandPrix(RaceWeekend weekend, SampleRows rows, SplitMix64 dice)
{
    private const int Gearbox = 6;

    /// <param name="qualified">In the order of qualifying.</param>
    public void Run(IReadOnlyList<Entry> qualified)
    {
        var starters = weekend.Has(WeekendTraits.Withdrawal) ? qualified.SkipLast(1) : qualified;
        var cars = Grid([.. starters]);
        new RaceSimulation(weekend, dice).Run(cars, weekend.Laps, withStops: !weekend.Has(WeekendTraits.Abandoned));
        if (weekend.Has(WeekendTraits.SharedDrives))
        {
            ShareDrives(cars);
        }

        if (weekend.Has(WeekendTraits.Disqualification))
        {
            Placing.Classify(cars, weekend.Laps)[2].Car.IsDisqualified = true;
        }

        var results = new RaceResults(weekend, rows);
        results.Add(Placing.Classify(cars, weekend.Laps));
        foreach (var entry in qualified.Except(cars.Select(car => car.Entry)))
        {
            results.AddWithdrawn(entry, qualified.Count);
        }

        if (!weekend.Has(WeekendTraits.Untimed))
        {
            new RaceTimes(weekend, rows).Add(cars);
        }
    }

    private List<CarRun> Grid(List<Entry> starters)
    {
        var pitLane = weekend.Has(WeekendTraits.PitLaneStart) ? starters[5] : null;
        List<CarRun> grid = [.. starters.Where(entry => entry != pitLane).Select((entry, index) => new CarRun(entry, index + 1))];
        return pitLane is null ? grid : [.. grid, new CarRun(pitLane, 0)];
    }

    /// <summary>
    /// The winner's team mate loses his own car and relieves the winner, as in 1951: two winners, and a driver with two
    /// rows in a race. A driver without a car relieves the fifth.
    /// </summary>
    private void ShareDrives(List<CarRun> cars)
    {
        var winner = Placing.Classify(cars, weekend.Laps)[0].Car;
        var mate = cars.Single(car => car != winner && car.Entry.Constructor == winner.Entry.Constructor);
        mate.Retire(Math.Min(mate.Laps, weekend.Laps / 2), Gearbox);
        winner.Drivers.Add(mate.Entry.Driver);
        Placing.Classify(cars, weekend.Laps)[4].Car.Drivers.Add(Cast.Drivers[^1]);
    }
}
