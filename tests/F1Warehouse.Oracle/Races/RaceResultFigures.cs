using F1Warehouse.Oracle.Figures;
using F1Warehouse.Oracle.Rows;

namespace F1Warehouse.Oracle.Races;

/// <summary>The columns of fct_race_results, after the comments that the database holds of them.</summary>
internal static class RaceResultFigures
{
    public static IReadOnlyList<Figure<RaceResult>> All { get; } =
    [
        new("result_id", of => of.Entry.Id),
        new("race_id", of => of.Entry.Race.Id),
        new("circuit_id", of => of.Weekend.Circuit.Id),
        new("driver_id", of => of.Entry.DriverId),
        new("constructor_id", of => of.Entry.ConstructorId),
        new("race_name", of => of.Entry.Race.Name),
        new("circuit_ref", of => of.Weekend.Circuit.Ref),
        new("circuit_name", of => of.Weekend.Circuit.Name),
        new("country", of => of.Weekend.Circuit.Country),
        new("driver_ref", of => of.Driver.Ref),
        new("driver_code", of => of.Driver.Code),
        new("driver_name", of => of.Driver.FullName),
        new("constructor_ref", of => of.Constructor.Ref),
        new("constructor_name", of => of.Constructor.Name),
        new("status", of => of.Entry.Status),
        new("status_group", of => Outcomes.GroupOf(of.Entry.Status)),
        new("position_text", of => of.Entry.PositionText),
        new("finish_time", of => of.Timing.Finish),
        new("season", of => of.Entry.Race.Season),
        new("round", of => of.Entry.Race.Round),
        new("car_number", of => of.Timing.CarNumber),
        new("qualifying_position", of => of.QualifyingPosition),
        new("grid", of => of.Entry.Grid),
        new("grid_position", of => of.Entry.Place),
        new("finish_position", of => of.Entry.Finish),
        new("position_order", of => of.Entry.Order),
        new("positions_gained", of => of.Entry.Gained),
        new("laps", of => of.Entry.Laps),
        new("laps_behind", of => of.LapsBehind),
        new("milliseconds", of => of.Timing.Milliseconds),
        new("gap_milliseconds", of => of.Gap),
        new("fastest_lap_number", of => of.Timing.FastestLapNumber),
        new("fastest_lap_rank", of => of.Entry.FastestLapRank),
        new("fastest_lap_milliseconds", of => of.Timing.FastestLap),
        new("fastest_lap_speed_kph", of => of.Timing.FastestLapSpeed),
        new("points", of => of.Entry.Points),
        new("points_2010_system", of => of.Entry.PointsBy2010),
        new("sprint_position", of => of.Sprint.Min(sprint => sprint.Finish)),
        new("sprint_points", of => of.SprintPoints),
        new("total_points", of => of.Entry.Points + of.SprintPoints),
        new("is_started", of => of.Entry.IsStarted),
        new("is_classified", of => of.Entry.IsClassified),
        new("is_retired", of => of.Entry.IsRetired),
        new("is_disqualified", of => of.Entry.IsDisqualified),
        new("is_win", of => of.Entry.IsWin),
        new("is_podium", of => of.Entry.IsPodium),
        new("is_pole", of => of.Entry.IsPole),
        new("is_fastest_lap", of => of.Entry.IsFastestLap),
        new("race_date", of => of.Entry.Race.Date),
        new("fastest_lap_time", of => of.Timing.FastestLap is { } lap ? TimeSpan.FromMilliseconds(lap) : null),
    ];
}
