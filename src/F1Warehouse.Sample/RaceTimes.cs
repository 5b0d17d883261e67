using F1Warehouse.Raw.Entities;

namespace F1Warehouse.Sample;

/// <summary>Adds the rows of <c>lap_times.csv</c> and <c>pit_stops.csv</c>.</summary>
internal sealed class RaceTimes(RaceWeekend weekend, SampleRows rows)
{
    public void Add(IReadOnlyList<CarRun> cars)
    {
        foreach (var car in cars)
        {
            for (var lap = 1; lap <= car.Laps; lap++)
            {
                rows.Add(new LapTime
                {
                    RaceId = weekend.Race.RaceId,
                    DriverId = car.Entry.Driver.DriverId,
                    Lap = lap,
                    Position = 1 + cars.Count(other => other.Laps >= lap && other.Crossings[lap - 1] < car.Crossings[lap - 1]),
                    Time = car.LapTime(lap),
                    Milliseconds = (int)car.LapTime(lap).TotalMilliseconds,
                });
            }
        }

        var visits = cars.SelectMany(car => car.Visits.Select((visit, index) => (car, visit, stop: index + 1)));
        foreach (var (car, visit, stop) in visits.OrderBy(one => one.visit.Arrival))
        {
            rows.Add(new PitStop
            {
                RaceId = weekend.Race.RaceId,
                DriverId = car.Entry.Driver.DriverId,
                Stop = stop,
                Lap = visit.Lap,
                TimeOfDay = RaceWeekend.LocalStart.Add(TimeSpan.FromMilliseconds(visit.Arrival)),
                Duration = TimeSpan.FromMilliseconds(visit.Duration),
                Milliseconds = visit.Duration,
            });
        }
    }
}
