using F1Warehouse.Oracle.Figures;
using F1Warehouse.Oracle.Rows;
using static F1Warehouse.Oracle.Figures.Arithmetic;

namespace F1Warehouse.Oracle.Constructors;

/// <summary>The columns of fct_constructor_performance, after the comments that the database holds of them.</summary>
internal static class ConstructorSeasonFigures
{
    public static IReadOnlyList<Figure<ConstructorSeason>> All { get; } =
    [
        new("season", of => of.Season),
        new("constructor_id", of => of.Constructor.Id),
        new("top_scorer_driver_id", of => of.TopScore?.Driver.Id),
        new("constructor_ref", of => of.Constructor.Ref),
        new("constructor_name", of => of.Constructor.Name),
        new("constructor_nationality", of => of.Constructor.Nationality),

        new("races_entered", of => of.Races.Count),
        new("races_started", of => of.Races.Started()),
        new("cars_entered", of => of.Cars.Count),
        new("cars_started", of => of.Cars.Count(car => car.IsStarted)),
        new("drivers_used", of => of.Entries.DistinctBy(entry => entry.DriverId).Count()),
        new("wins", of => of.Races.Wins()),
        new("one_twos", of => of.Races.OneTwos()),
        new("podium_places", of => of.Cars.Count(car => car.IsPodium)),
        new("poles", of => of.Races.Poles()),
        new("front_row_lockouts", of => of.Races.Count(race => race.Has(car => car.IsPole) && race.Has(car => car.Grid is 2))),
        new("fastest_laps", of => of.Races.FastestLaps()),
        new("sprint_wins", of => of.Sprints.Where(sprint => sprint.IsWin).DistinctBy(sprint => sprint.Race).Count()),
        new("points_finishes", of => of.Cars.Count(car => car.Points > 0)),
        new("double_points_finishes", of => of.Races.Count(race => race.Cars.Count(car => car.Points > 0) >= 2)),
        new("classified_finishes", of => of.Cars.Count(car => car.IsClassified)),
        new("retirements", of => of.Retirements.Count()),
        new("retirements_mechanical", of => of.Retirements.Count(car => car.Outcome == Outcome.Mechanical)),
        new("retirements_accident", of => of.Retirements.Count(car => car.Outcome == Outcome.Accident)),
        new("retirements_other", of => of.Retirements.Count(car => car.Outcome == Outcome.Other)),
        new("disqualifications", of => of.Cars.Count(car => car.IsDisqualified)),

        new("race_points", of => of.RacePoints),
        new("sprint_points", of => of.SprintPoints),
        new("total_points", of => of.TotalPoints),
        new("points_2010_system", of => of.Cars.Sum(car => car.PointsBy2010)),
        new("championship_points", of => of.Standing?.Points),
        new("championship_position", of => of.Standing?.Position),
        new("official_points", of => of.Standings.OfficialPoints(of.Constructor.Id)),
        new("official_position", of => of.Standings.OfficialPosition(of.Constructor.Id)),
        new("standings_as_of_round", of => of.Standings.Round),

        new("points_per_race", of => Share(of.TotalPoints, of.Races.Count)),
        new("win_rate", of => Share(of.Races.Wins(), of.Races.Started())),
        new("finish_rate", of => Share(of.Cars.Count(car => car.IsClassified), of.Cars.Count(car => car.IsStarted))),
        new("top_scorer_points_share", of => of.TopScore is { } top ? Share(top.Points, of.TotalPoints) : null),
        new("driver_points_shares", of => of.Shares),
        new("best_grid", of => of.Cars.Min(car => car.Place)),
        new("best_finish", of => of.Cars.Min(car => car.Finish)),
        new("average_grid", of => Mean(of.Cars.Select(car => car.Place))),
        new("average_finish", of => Mean(of.Cars.Select(car => car.Finish))),
        new("laps_completed", of => of.Cars.Sum(car => car.Laps)),
        new("pit_stops_under_a_minute", of => of.ShortPitStops.Count),
        new("median_pit_stop_seconds", of => of.MedianPitStop),

        new("career_races_entered", of => of.Until.Races.Count),
        new("career_wins", of => of.Until.Races.Wins()),
        new("career_poles", of => of.Until.Races.Poles()),
        new("career_championships", of => of.Until.Championships),
        new("career_total_points", of => of.Until.RacePoints + of.Until.SprintPoints),
        new("is_champion", of => of.Standings.IsChampion(of.Constructor.Id)),
        new("is_excluded", of => of.Standing is { IsExcluded: true }),
        new("is_season_finished", of => of.Standings.IsFinished),
    ];
}
