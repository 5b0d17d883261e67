using F1Warehouse.Oracle.Figures;

namespace F1Warehouse.Oracle.Races;

/// <summary>The columns of dim_races, after the comments that the database holds of them.</summary>
internal static class RaceFigures
{
    public static IReadOnlyList<Figure<RaceWeekend>> All { get; } =
    [
        new("race_id", of => of.Race.Id),
        new("circuit_id", of => of.Race.CircuitId),
        new("winner_driver_id", of => of.Winner?.DriverId),
        new("winner_constructor_id", of => of.Winner?.ConstructorId),
        new("race_name", of => of.Race.Name),
        new("circuit_ref", of => of.Circuit.Ref),
        new("circuit_name", of => of.Circuit.Name),
        new("location", of => of.Circuit.Location),
        new("country", of => of.Circuit.Country),
        new("wikipedia_url", of => of.Race.Url),
        new("winner_names", of => of.NamesOf(entry => entry.IsWin)),
        new("winner_constructor_name", of => of.WinningConstructor),
        new("pole_names", of => of.NamesOf(entry => entry.IsPole)),
        new("fastest_lap_names", of => of.NamesOf(entry => entry.IsFastestLap)),
        new("season", of => of.Race.Season),
        new("round", of => of.Race.Round),
        new("cars_entered", of => of.Cars.Count),
        new("cars_started", of => of.Cars.Count(car => car.Any(entry => entry.IsStarted))),
        new("classified_finishes", of => of.Cars.Count(car => car.Any(entry => entry.IsClassified))),
        new("retirements", of => of.Cars.Count(car => car.Any(entry => entry.IsRetired) && !car.Any(entry => entry.IsClassified))),
        new("winner_laps", of => of.WinnerLaps),
        new("winner_milliseconds", of => of.WinnerMilliseconds),
        new("has_results", of => of.HasResults),
        new("has_sprint", of => of.HasSprint),
        new("is_won_from_pole", of => of.IsWonFromPole),
        new("race_date", of => of.Race.Date),
        new("race_time", of => of.Race.Times.Start),
        new("fp1_date", of => of.Race.Times.First.Date),
        new("fp1_time", of => of.Race.Times.First.Time),
        new("fp2_date", of => of.Race.Times.Second.Date),
        new("fp2_time", of => of.Race.Times.Second.Time),
        new("fp3_date", of => of.Race.Times.Third.Date),
        new("fp3_time", of => of.Race.Times.Third.Time),
        new("qualifying_date", of => of.Race.Times.Qualifying.Date),
        new("qualifying_time", of => of.Race.Times.Qualifying.Time),
        new("sprint_date", of => of.Race.Times.Sprint.Date),
        new("sprint_time", of => of.Race.Times.Sprint.Time),
    ];
}
