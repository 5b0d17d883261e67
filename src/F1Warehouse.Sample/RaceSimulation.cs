namespace F1Warehouse.Sample;

/// <summary>Drives a race or a sprint: every car against the clock, nobody in anybody's way.</summary>
internal sealed class RaceSimulation(RaceWeekend weekend, SplitMix64 dice)
{
    private const int InterruptionMilliseconds = 33 * 60_000;

    /// <param name="cars">In the order of the start; they are filled with laps.</param>
    /// <param name="laps">The distance.</param>
    /// <param name="withStops">Whether tyres are changed.</param>
    public void Run(IReadOnlyList<CarRun> cars, int laps, bool withStops)
    {
        var lastLaps = cars.ToDictionary(car => car, _ => dice.OnceIn(8) ? dice.Between(0, laps - 1) : laps);
        var stops = cars.ToDictionary(car => car, _ => withStops ? StopLaps(laps) : []);
        for (var lap = 1; lap <= laps; lap++)
        {
            // No two cars cross the line in the same millisecond, so that every order is certain.
            var taken = new HashSet<int>();
            foreach (var (car, place) in cars.Select((car, place) => (car, place)).Where(start => lastLaps[start.car] >= lap))
            {
                var crossing = car.Time + LapTime(car, lap, place, laps);
                while (!taken.Add(crossing))
                {
                    crossing++;
                }

                car.Crossings.Add(crossing);
                if (stops[car].Contains(lap))
                {
                    var duration = dice.OnceIn(40) ? dice.Between(58_000, 118_000) : dice.Between(18_500, 27_500);
                    car.Visits.Add(new PitVisit(lap, crossing, duration));
                }
            }

            if (weekend.Has(WeekendTraits.Interrupted) && withStops && lap == laps / 2)
            {
                Interrupt([.. cars.Where(car => car.Laps == lap).OrderBy(car => car.Time)]);
            }
        }

        foreach (var car in cars.Where(car => car.Laps < laps))
        {
            car.Retire(car.Laps, dice.OneOf(car.Laps == 0 ? Ending.Accidents : Ending.All));
        }

        var flag = cars.Where(car => car.Laps == laps).Min(car => car.Time);
        foreach (var car in cars)
        {
            car.SeeFlag(flag);
        }
    }

    /// <summary>Everyone waits in the pit lane and leaves it in order, close together.</summary>
    private void Interrupt(IReadOnlyList<CarRun> running)
    {
        foreach (var (car, place) in running.Select((car, place) => (car, place)))
        {
            var departure = running[0].Time + InterruptionMilliseconds + (1500 * place) + dice.Between(0, 400);
            car.Visits.Add(new PitVisit(car.Laps, car.Time, departure - car.Time));
        }
    }

    /// <summary>One or two laps, never the one after which a race may be interrupted.</summary>
    private int[] StopLaps(int laps) =>
        dice.OnceIn(3)
            ? [dice.Between(laps / 4, (laps / 2) - 1), dice.Between((laps / 2) + 2, laps - 3)]
            : [dice.OnceIn(2) ? dice.Between(laps / 3, (laps / 2) - 1) : dice.Between((laps / 2) + 1, 2 * laps / 3)];

    private int LapTime(CarRun car, int lap, int place, int laps)
    {
        var lastStop = car.Visits.LastOrDefault();
        var standingStart = lap == 1 ? 3000 + (180 * place) : 0;
        var stop = lastStop?.Lap == lap - 1 ? lastStop.Duration : 0;
        var fuel = 40 * (laps - lap);
        var tyres = 30 * (lap - (lastStop?.Lap ?? 0));
        var luck = dice.Between(0, 400) + dice.Between(0, 400);
        return weekend.Track.LapMilliseconds + car.Entry.LossPerLap + standingStart + stop + fuel + tyres + luck;
    }
}
