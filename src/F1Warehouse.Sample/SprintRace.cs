using F1Warehouse.Raw.Entities;

namespace F1Warehouse.Sample;

/// <summary>The sprint of a weekend: a third of the distance, no stops, a grid of its own.</summary>
internal sealed class SprintRace(RaceWeekend weekend, SampleRows rows, SplitMix64 dice)
{
    public void Run(IReadOnlyList<Entry> entries)
    {
        var laps = weekend.Laps / 3;
        var cars = entries.OrderBy(entry => entry.LossPerLap + dice.Between(0, 900))
            .Select((entry, index) => new CarRun(entry, index + 1)).ToList();
        new RaceSimulation(weekend, dice).Run(cars, laps, withStops: false);
        foreach (var placing in Placing.Classify(cars, laps))
        {
            rows.Add(RowOf(placing));
        }
    }

    private SprintResult RowOf(Placing placing) => new()
    {
        SprintResultId = rows.NextId<SprintResult>(),
        RaceId = weekend.Race.RaceId,
        DriverId = placing.Car.Entry.Driver.DriverId,
        ConstructorId = placing.Car.Entry.Constructor.ConstructorId,
        CarNumber = placing.Car.Entry.CarNumber,
        Grid = placing.Car.Grid,
        FinishPosition = placing.Position,
        PositionText = placing.PositionText,
        PositionOrder = placing.Order,
        Points = PointsSystem.InSprint(placing),
        Laps = placing.Car.Laps,
        FinishTime = placing.TimeText(weekend.TextOfGap),
        Milliseconds = placing.Milliseconds,
        FastestLapNumber = placing.Car.FastestLap?.Lap,
        FastestLapTime = placing.Car.FastestLap?.Time,
        StatusId = placing.StatusId,

        // The real files leave it empty in every sprint.
        FastestLapRank = null,
    };
}
