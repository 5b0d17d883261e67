using F1Warehouse.Oracle.Figures;

namespace F1Warehouse.Oracle.Races;

/// <summary>The columns of dim_circuits, after the comments that the database holds of them.</summary>
internal static class CircuitFigures
{
    public static IReadOnlyList<Figure<CircuitHistory>> All { get; } =
    [
        new("circuit_id", of => of.Circuit.Id),
        new("fastest_lap_driver_id", of => of.FastestLap?.DriverId),
        new("circuit_ref", of => of.Circuit.Ref),
        new("circuit_name", of => of.Circuit.Name),
        new("location", of => of.Circuit.Location),
        new("country", of => of.Circuit.Country),
        new("wikipedia_url", of => of.Circuit.Url),
        new("fastest_lap_driver_name", of => of.FastestDriver),
        new("latitude", of => of.Circuit.Latitude),
        new("longitude", of => of.Circuit.Longitude),
        new("altitude_metres", of => of.Circuit.Altitude),
        new("first_season", of => of.Races.Min(race => (int?)race.Race.Season)),
        new("last_season", of => of.Races.Max(race => (int?)race.Race.Season)),
        new("races_scheduled", of => of.Races.Count),
        new("races_held", of => of.Held.Count()),
        new("winning_drivers", of => of.Winners.DistinctBy(entry => entry.DriverId).Count()),
        new("winning_constructors", of => of.Winners.DistinctBy(entry => entry.ConstructorId).Count()),
        new("wins_from_pole", of => of.Held.Count(race => race.IsWonFromPole)),
        new("pole_win_rate", of => of.PoleWinRate),
        new("finish_rate", of => of.FinishRate),
        new("fastest_lap_season", of => of.FastestLap?.Race.Season),
        new("fastest_lap_milliseconds", of => of.FastestLap?.Timing.FastestLap),
        new("first_race_date", of => of.Held.Min(race => (DateOnly?)race.Race.Date)),
        new("last_race_date", of => of.Held.Max(race => (DateOnly?)race.Race.Date)),
    ];
}
