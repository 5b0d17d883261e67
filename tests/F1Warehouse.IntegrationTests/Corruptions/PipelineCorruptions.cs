namespace F1Warehouse.IntegrationTests.Corruptions;

/// <summary>What a fault of ours would do to good data: after the load, or in the models.</summary>
internal static class PipelineCorruptions
{
    public static IReadOnlyList<Corruption> All { get; } =
    [
        Of("Rows are lost in the load",
            "delete from pit_stops where race_id = race(2012, 3)",
            new Notice("row_counts_match_load_record", "pit_stops")),
        Of("A table was not loaded at all",
            "delete from constructor_results",
            new Notice("row_counts_match_load_record", "constructor_results")),
        Of("A staging view filters",
            "create or replace view stg_seasons as select season, url as wikipedia_url, loaded_at from seasons where season > 1950; update seasons set url = url",
            new Notice("staging_keeps_every_row", "seasons")),
        Of("A model loses a driver's season",
            "delete from fct_driver_performance where season = 2012 and driver_id = driver('button')",
            new Notice("models_keep_every_entry", "fct_driver_performance/2012")),
        Of("A model loses a constructor's season",
            "delete from fct_constructor_performance where season = 2012 and constructor_id = constructor('mclaren')",
            new Notice("models_keep_every_entry", "fct_constructor_performance/2012")),
        Of("A model counts a win twice",
            "update fct_driver_performance set wins = wins + 1, podiums = podiums + 1 where season = 2012 and driver_id = driver('button')",
            new Notice("driver_marts_agree_with_raw_data", "2012/button"),
            new Notice("dimensions_add_up_the_seasons", "dim_drivers/button")),
        Of("A model adds a deduction to the points",
            "update fct_constructor_performance set championship_points = 210 where season = 2020 and constructor_id = constructor('racing_point')",
            new Notice("constructor_marts_agree_with_raw_data", "2020/racing_point")),
        Of("A model counts a duel for one team mate only",
            "update fct_driver_performance set race_duels_won = race_duels_won + 1 where season = 2012 and driver_id = driver('button')",
            new Notice("drivers_and_constructors_balance", "2012")),
        Of("A model credits points to a driver and not to the constructor",
            """
            update fct_driver_performance set race_points = race_points + 1, total_points = total_points + 1
            where season = 2012 and driver_id = driver('button')
            """,
            new Notice("drivers_and_constructors_balance", "2012"),
            new Notice("driver_marts_agree_with_raw_data", "2012/button")),
        Of("A career loses a season",
            "update dim_constructors set wins = wins - 1 where constructor_ref = 'ferrari'",
            new Notice("dimensions_add_up_the_seasons", "dim_constructors/ferrari")),
        Of("A model loses a result",
            "delete from fct_race_results where race_id = race(2012, 3) and driver_id = driver('button')",
            new Notice("models_keep_every_entry", "fct_race_results/2012"),
            new Notice("race_results_add_up_to_seasons", "fct_driver_performance/2012/button")),
        Of("A model measures a gap to another car than the winner",
            "update fct_race_results set gap_milliseconds = gap_milliseconds + 500 where race_id = race(2012, 3) and finish_position = 2",
            new Notice("race_results_agree_with_raw_data", "2012/3/button")),
        Of("A model names a winner who was second",
            "update dim_races set winner_driver_id = driver('button') where race_id = race(2012, 3)",
            new Notice("circuits_and_races_agree_with_raw_data", "dim_races/2012/3/shanghai")),
        Of("A model forgets a pit stop",
            "update fct_lap_pace set pit_stops = pit_stops - 1, pit_stops_under_a_minute = pit_stops_under_a_minute - 1 where race_id = race(2012, 3) and driver_id = driver('button')",
            new Notice("lap_pace_agrees_with_raw_data", "2012/3/button")),
    ];

    private static Corruption Of(string what, string sql, params Notice[] notices) => new(what, sql, notices) { Kind = CorruptionKind.Pipeline };
}
