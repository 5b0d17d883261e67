using F1Warehouse.Oracle.Figures;
using F1Warehouse.Oracle.Rows;
using static F1Warehouse.Oracle.Figures.Arithmetic;

namespace F1Warehouse.Oracle.Drivers;

/// <summary>The columns of fct_driver_performance, after the comments that the database holds of them.</summary>
internal static class DriverSeasonFigures
{
    public static IReadOnlyList<Figure<DriverSeason>> All { get; } =
    [
        new("season", of => of.Season),
        new("driver_id", of => of.Driver.Id),
        new("main_constructor_id", of => of.MainConstructorId),
        new("driver_ref", of => of.Driver.Ref),
        new("code", of => of.Driver.Code),
        new("driver_name", of => of.Driver.FullName),
        new("driver_nationality", of => of.Driver.Nationality),
        new("constructor_names", of => of.ConstructorNames),

        new("races_entered", of => of.Races.Count),
        new("races_started", of => of.Races.Started()),
        new("wins", of => of.Races.Wins()),
        new("podiums", of => of.Races.Podiums()),
        new("poles", of => of.Races.Poles()),
        new("wins_from_pole", of => of.Races.Count(race => race.IsWin() && race.Has(car => car.IsPole))),
        new("fastest_laps", of => of.Races.FastestLaps()),
        new("points_finishes", of => of.Races.PointsFinishes()),
        new("classified_finishes", of => of.Races.Count(race => race.Has(car => car.IsClassified))),
        new("retirements", of => of.Retirements.Count()),
        new("retirements_mechanical", of => of.RetirementsBy(Outcome.Mechanical)),
        new("retirements_accident", of => of.RetirementsBy(Outcome.Accident)),
        new("retirements_other", of => of.RetirementsBy(Outcome.Other)),
        new("disqualifications", of => of.Races.Count(race => race.Has(car => car.IsDisqualified))),

        new("sprints_entered", of => of.Sprints.DistinctBy(sprint => sprint.Race).Count()),
        new("sprint_wins", of => of.Sprints.Where(sprint => sprint.IsWin).DistinctBy(sprint => sprint.Race).Count()),
        new("sprint_podiums", of => of.Sprints.Where(sprint => sprint.IsPodium).DistinctBy(sprint => sprint.Race).Count()),

        new("race_points", of => of.RacePoints),
        new("sprint_points", of => of.SprintPoints),
        new("total_points", of => of.TotalPoints),
        new("points_2010_system", of => of.Races.Sum(race => race.BestPointsBy2010)),
        new("championship_points", of => of.Standing?.Points),
        new("championship_position", of => of.Standing?.Position),
        new("official_points", of => of.Standings.OfficialPoints(of.Driver.Id)),
        new("official_position", of => of.Standings.OfficialPosition(of.Driver.Id)),
        new("standings_as_of_round", of => of.Standings.Round),

        new("points_per_race", of => Share(of.TotalPoints, of.Races.Count)),
        new("win_rate", of => Share(of.Races.Wins(), of.Races.Started())),
        new("podium_rate", of => Share(of.Races.Podiums(), of.Races.Started())),
        new("finish_rate", of => Share(of.Races.Count(race => race.Has(car => car.IsClassified)), of.Races.Started())),
        new("team_points_share", of => Share(of.TotalPoints, of.Teams.Sum(team => team.Points))),
        new("best_grid", of => of.Cars.Min(car => car.Place)),
        new("best_finish", of => of.Cars.Min(car => car.Finish)),
        new("average_grid", of => Mean(of.Cars.Select(car => car.Place))),
        new("average_finish", of => Mean(of.Cars.Select(car => car.Finish))),
        new("positions_gained", of => SumOfKnown(of.Cars.Select(car => car.Gained))),
        new("average_positions_gained", of => Mean(of.Cars.Select(car => car.Gained))),
        new("laps_completed", of => of.Cars.Sum(car => car.Laps)),
        new("laps_led", of => of.LapsLed),

        new("qualifying_duels_won", of => of.QualifyingDuels.Count(duel => duel.Own < duel.Mate)),
        new("qualifying_duels_lost", of => of.QualifyingDuels.Count(duel => duel.Own > duel.Mate)),
        new("race_duels_won", of => of.RaceDuels.Count(duel => duel.Own.Order < duel.Mate.Order)),
        new("race_duels_lost", of => of.RaceDuels.Count(duel => duel.Own.Order > duel.Mate.Order)),
        new("pace_gap_percent", of => of.PaceGap),

        new("career_races_entered", of => of.Until.Races.Count),
        new("career_wins", of => of.Until.Races.Wins()),
        new("career_podiums", of => of.Until.Races.Podiums()),
        new("career_poles", of => of.Until.Races.Poles()),
        new("career_championships", of => of.Until.Championships),
        new("career_total_points", of => of.Until.RacePoints + of.Until.SprintPoints),
        new("is_champion", of => of.Standings.IsChampion(of.Driver.Id)),
        new("is_excluded", of => of.Standing is { IsExcluded: true }),
        new("is_season_finished", of => of.Standings.IsFinished),
    ];
}
