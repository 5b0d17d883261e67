namespace F1Warehouse.IntegrationTests.Corruptions;

/// <summary>Standings of the drivers that do not follow from the results.</summary>
internal static class DriverStandingsCorruptions
{
    public static IReadOnlyList<Corruption> All { get; } =
    [
        new("The standings after a race are those after the race before",
            """
            update driver_standings as stale
            set points = earlier.points, championship_position = earlier.championship_position, position_text = earlier.position_text,
                wins = earlier.wins
            from driver_standings as earlier
            where stale.race_id = race(2012, 9) and earlier.race_id = race(2012, 8) and earlier.driver_id = stale.driver_id
            """,
            new Notice("driver_standings_follow_from_points", "2012/9/webber"),
            new Notice("driver_standings_wins_agree_with_results", "2012/9/webber")),
        new("The points of two digits of a leader are exchanged",
            "update driver_standings set points = 218 where race_id = race(2012, 20) and points = 281",
            new Notice("driver_standings_follow_from_points", "2012/20/vettel"),
            new Notice("driver_standings_are_in_order", "2012/20")),
        new("The first two of a season are exchanged",
            """
            update driver_standings set championship_position = 3 - championship_position, position_text = (3 - championship_position)::text
            where race_id = race(2016, 21) and championship_position <= 2
            """,
            new Notice("driver_standings_are_in_order", "2016/21")),
        new("A season without dropped scores: what counts is everything",
            """
            update driver_standings set points = 105 where race_id = race(1988, 16) and driver_id = driver('prost')
            """,
            new Notice("driver_standings_follow_from_points", "1988/16/prost"),
            new Notice("driver_standings_are_in_order", "1988/16/prost")),
        new("A driver drops out of the standings",
            "delete from driver_standings where race_id = race(2006, 4) and driver_id = driver('montoya')",
            new Notice("nobody_leaves_the_driver_standings", "2006/3/montoya"),
            new Notice("driver_standings_follow_from_points", "2006/4/montoya"),
            new Notice("driver_standings_are_in_order", "2006/4")),
        new("A race has no standings",
            "delete from driver_standings where race_id = race(2006, 4)",
            new Notice("every_race_with_results_has_standings", "2006/4/no drivers' standings")) { Kind = CorruptionKind.Source },
        new("A win is counted twice",
            "update driver_standings set wins = wins + 1 where race_id = race(2016, 21) and championship_position = 1",
            new Notice("driver_standings_wins_agree_with_results", "2016/21/rosberg")) { Kind = CorruptionKind.Source },
        new("A position and its text differ",
            "update driver_standings set position_text = '4' where race_id = race(2016, 21) and championship_position = 3",
            new Notice("driver_standings_are_in_order", "2016/21/ricciardo")),
        new("Nobody is first in the standings of a finished season",
            """
            update driver_standings set championship_position = championship_position + 1, position_text = (championship_position + 1)::text
            where race_id = race(2016, 21)
            """,
            new Notice("driver_standings_are_in_order", "2016/21"),
            new Notice("one_champion_per_finished_season", "2016/drivers")),
        new("The last race of a season that is over has no standings",
            "delete from driver_standings where race_id = race(1999, 16)",
            new Notice("finished_seasons_have_final_standings", "1999/drivers")),
        new("A driver is in the standings twice, alike",
            $"{Twice("")} where race_id = race(2012, 20) and driver_id = driver('vettel')",
            new Notice("standings_are_not_repeated", "drivers/2012/20/vettel")) { Kind = CorruptionKind.Source },
        new("A driver is in the standings twice, with other points",
            $"{Twice(", 'points', points - 1")} where race_id = race(2012, 20) and driver_id = driver('vettel')",
            new Notice("standings_do_not_contradict", "drivers/2012/20/vettel")),
        new("The leader at the end is struck from the championship",
            "update driver_standings set position_text = 'D' where race_id = race(1983, 15) and championship_position = 1",
            new Notice("driver_standings_are_in_order", "1983/15")),
    ];

    private static string Twice(string change) =>
        $"""
        insert into driver_standings
        select (jsonb_populate_record(driver_standings, jsonb_build_object('driver_standings_id', driver_standings_id + 900000{change}))).*
        from driver_standings
        """;
}
