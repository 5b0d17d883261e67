using F1Warehouse.Oracle.Figures;
using static F1Warehouse.Oracle.Figures.Arithmetic;

namespace F1Warehouse.Oracle.Drivers;

/// <summary>The columns of dim_drivers, after the comments that the database holds of them.</summary>
internal static class DriverFigures
{
    public static IReadOnlyList<Figure<DriverCareer>> All { get; } =
    [
        new("driver_id", of => of.Driver.Id),
        new("driver_ref", of => of.Driver.Ref),
        new("code", of => of.Driver.Code),
        new("forename", of => of.Driver.Forename),
        new("surname", of => of.Driver.Surname),
        new("full_name", of => of.Driver.FullName),
        new("nationality", of => of.Driver.Nationality),
        new("wikipedia_url", of => of.Driver.Url),
        new("first_win", of => of.FirstWin.Title()),
        new("last_win", of => of.LastWin.Title()),
        new("permanent_number", of => of.Driver.PermanentNumber),

        new("first_season", of => of.Races.Min(race => (int?)race.Race.Season)),
        new("last_season", of => of.Races.Max(race => (int?)race.Race.Season)),
        new("seasons_entered", of => of.Races.DistinctBy(race => race.Race.Season).Count()),
        new("races_entered", of => of.Races.Count),
        new("races_started", of => of.Races.Started()),
        new("wins", of => of.Races.Wins()),
        new("podiums", of => of.Races.Podiums()),
        new("poles", of => of.Races.Poles()),
        new("fastest_laps", of => of.Races.FastestLaps()),
        new("points_finishes", of => of.Races.PointsFinishes()),
        new("sprint_wins", of => of.Sprints.Where(sprint => sprint.IsWin).DistinctBy(sprint => sprint.Race).Count()),
        new("championships", of => of.Championships),
        new("best_championship_position", of => of.BestPosition),
        new("longest_win_streak", of => LongestRun(of.Races, RaceEntries.IsWin)),
        new("longest_podium_streak", of => LongestRun(of.Races, RaceEntries.IsPodium)),
        new("longest_points_streak", of => LongestRun(of.Races, RaceEntries.IsPointsFinish)),

        new("points_2010_system", of => of.Races.Sum(race => race.BestPointsBy2010)),
        new("race_points", of => of.RacePoints),
        new("sprint_points", of => of.SprintPoints),
        new("total_points", of => of.RacePoints + of.SprintPoints),
        new("win_rate", of => Share(of.Races.Wins(), of.Races.Started())),
        new("age_at_first_race", of => of.AgeAt(of.Races.MinBy(race => race.Race.Date))),
        new("age_at_first_win", of => of.AgeAt(of.FirstWin)),
        new("date_of_birth", of => of.Driver.Born),
        new("first_race_date", of => of.Races.Min(race => (DateOnly?)race.Race.Date)),
        new("last_race_date", of => of.Races.Max(race => (DateOnly?)race.Race.Date)),
        new("first_win_date", of => of.FirstWin?.Race.Date),
        new("last_win_date", of => of.LastWin?.Race.Date),
    ];
}
