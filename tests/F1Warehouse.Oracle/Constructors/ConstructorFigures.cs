using F1Warehouse.Oracle.Figures;
using static F1Warehouse.Oracle.Figures.Arithmetic;

namespace F1Warehouse.Oracle.Constructors;

/// <summary>The columns of dim_constructors, after the comments that the database holds of them.</summary>
internal static class ConstructorFigures
{
    public static IReadOnlyList<Figure<ConstructorHistory>> All { get; } =
    [
        new("constructor_id", of => of.Constructor.Id),
        new("constructor_ref", of => of.Constructor.Ref),
        new("name", of => of.Constructor.Name),
        new("nationality", of => of.Constructor.Nationality),
        new("wikipedia_url", of => of.Constructor.Url),
        new("first_win", of => of.Races.FirstOrDefault(race => race.IsWin()).Title()),
        new("last_win", of => of.Races.LastOrDefault(race => race.IsWin()).Title()),

        new("first_season", of => of.Races.Min(race => (int?)race.Race.Season)),
        new("last_season", of => of.Races.Max(race => (int?)race.Race.Season)),
        new("seasons_entered", of => of.Races.DistinctBy(race => race.Race.Season).Count()),
        new("drivers_used", of => of.Entries.DistinctBy(entry => entry.DriverId).Count()),
        new("races_entered", of => of.Races.Count),
        new("races_started", of => of.Races.Started()),
        new("wins", of => of.Races.Wins()),
        new("one_twos", of => of.Races.OneTwos()),
        new("podium_places", of => Car.Of(of.Entries).Count(car => car.IsPodium)),
        new("poles", of => of.Races.Poles()),
        new("fastest_laps", of => of.Races.FastestLaps()),
        new("sprint_wins", of => of.Sprints.Where(sprint => sprint.IsWin).DistinctBy(sprint => sprint.Race).Count()),
        new("championships", of => of.Championships),
        new("best_championship_position", of => of.BestPosition),
        new("longest_win_streak", of => LongestRun(of.Races, RaceEntries.IsWin)),
        new("race_points", of => of.RacePoints),
        new("sprint_points", of => of.SprintPoints),
        new("total_points", of => of.RacePoints + of.SprintPoints),
        new("win_rate", of => Share(of.Races.Wins(), of.Races.Started())),
        new("first_race_date", of => of.Races.Min(race => (DateOnly?)race.Race.Date)),
        new("last_race_date", of => of.Races.Max(race => (DateOnly?)race.Race.Date)),
    ];
}
