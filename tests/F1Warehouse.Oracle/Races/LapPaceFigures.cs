using F1Warehouse.Oracle.Figures;

namespace F1Warehouse.Oracle.Races;

/// <summary>The columns of fct_lap_pace, after the comments that the database holds of them.</summary>
internal static class LapPaceFigures
{
    public static IReadOnlyList<Figure<LapPace>> All { get; } =
    [
        new("race_id", of => of.Weekend.Race.Id),
        new("circuit_id", of => of.Weekend.Circuit.Id),
        new("driver_id", of => of.Driver.Id),
        new("constructor_id", of => of.Constructor?.Id),
        new("race_name", of => of.Weekend.Race.Name),
        new("circuit_name", of => of.Weekend.Circuit.Name),
        new("driver_ref", of => of.Driver.Ref),
        new("driver_name", of => of.Driver.FullName),
        new("constructor_ref", of => of.Constructor?.Ref),
        new("constructor_name", of => of.Constructor?.Name),
        new("season", of => of.Weekend.Race.Season),
        new("round", of => of.Weekend.Race.Round),
        new("timed_laps", of => of.Pace?.Laps ?? 0),
        new("laps_led", of => of.Pace?.LapsLed ?? 0),
        new("best_lap_milliseconds", of => of.Pace?.BestLap),
        new("median_lap_milliseconds", of => of.Pace?.MedianLap),
        new("best_lap_gap_percent", of => of.GapBy(pace => pace.BestLap)),
        new("median_lap_gap_percent", of => of.GapBy(pace => pace.MedianLap)),
        new("pit_stops", of => of.Stops.Count),
        new("pit_stops_under_a_minute", of => of.ShortStops.Count),
        new("fastest_pit_stop_milliseconds", of => of.Stops.Min(stop => (int?)stop)),
        new("pit_milliseconds", of => of.ShortStops.Count == 0 ? null : of.ShortStops.Sum()),
        new("race_date", of => of.Weekend.Race.Date),
    ];
}
