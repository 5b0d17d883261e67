using F1Warehouse.Raw.Entities;

namespace F1Warehouse.Sample;

/// <summary>Adds the rows of <c>results.csv</c>, one for each driver of each car.</summary>
internal sealed class RaceResults(RaceWeekend weekend, SampleRows rows)
{
    public void Add(IReadOnlyList<Placing> placings)
    {
        var byFastestLap = placings.Where(placing => placing.Car.Laps > 0).OrderBy(placing => placing.Car.FastestLap?.Time).ToList();
        foreach (var placing in placings)
        {
            foreach (var driver in placing.Car.Drivers)
            {
                rows.Add(RowOf(placing, driver, byFastestLap.IndexOf(placing) + 1));
            }
        }
    }

    /// <summary>Who qualified but did not start: no car number, no grid place, last in the list.</summary>
    public void AddWithdrawn(Entry entry, int order) => rows.Add(new Result
    {
        ResultId = rows.NextId<Result>(),
        RaceId = weekend.Race.RaceId,
        DriverId = entry.Driver.DriverId,
        ConstructorId = entry.Constructor.ConstructorId,
        Grid = 0,
        PositionText = "W",
        PositionOrder = order,
        FastestLapRank = 0,
        StatusId = Ending.Withdrew,
    });

    private Result RowOf(Placing placing, Driver driver, int fastestLapRank)
    {
        var isTimed = !weekend.Has(WeekendTraits.Untimed);
        var fastest = isTimed ? placing.Car.FastestLap : null;
        return new Result
        {
            ResultId = rows.NextId<Result>(),
            RaceId = weekend.Race.RaceId,
            DriverId = driver.DriverId,
            ConstructorId = placing.Car.Entry.Constructor.ConstructorId,
            CarNumber = placing.Car.Entry.CarNumber,
            Grid = placing.Car.Grid,
            FinishPosition = placing.Position,
            PositionText = placing.PositionText,
            PositionOrder = placing.Order,
            Points = PointsSystem.InRace(placing, weekend),
            Laps = placing.Car.Laps,
            FinishTime = placing.TimeText(weekend.TextOfGap),
            Milliseconds = placing.Milliseconds,
            FastestLapNumber = fastest?.Lap,
            FastestLapRank = isTimed ? fastestLapRank : null,
            FastestLapTime = fastest?.Time,
            FastestLapSpeedKph = fastest is { } lap ? SpeedKph(lap.Time) : null,
            StatusId = placing.StatusId,
        };
    }

    private decimal SpeedKph(TimeSpan lap) => decimal.Round(weekend.Track.Metres * 3600m / (int)lap.TotalMilliseconds, 3);
}
