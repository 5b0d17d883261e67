namespace F1Warehouse.IntegrationTests.Corruptions;

/// <summary>Standings and results of the constructors that do not follow from the results.</summary>
internal static class ConstructorCorruptions
{
    public static IReadOnlyList<Corruption> All { get; } =
    [
        new("The constructors' standings after a race are those after the race before",
            """
            update constructor_standings as stale
            set points = earlier.points, championship_position = earlier.championship_position, position_text = earlier.position_text,
                wins = earlier.wins
            from constructor_standings as earlier
            where stale.race_id = race(2012, 9) and earlier.race_id = race(2012, 8) and earlier.constructor_id = stale.constructor_id
            """,
            new Notice("constructor_standings_follow_from_points", "2012/9/red_bull"),
            new Notice("constructor_standings_wins_agree_with_results", "2012/9/red_bull")),
        new("Both cars count where only the best one did",
            "update constructor_standings set points = points + 4 where race_id = race(1968, 12) and championship_position = 1",
            new Notice("constructor_standings_follow_from_points", "1968/12")),
        new("A deduction that nobody knows of",
            "update constructor_standings set points = points - 5 where race_id = race(2016, 21) and constructor_id = constructor('ferrari')",
            new Notice("constructor_standings_follow_from_points", "2016/21/ferrari")),
        new("A deduction that everybody knows of is undone",
            "update constructor_standings set points = 210 where race_id = race(2020, 17) and constructor_id = constructor('racing_point')",
            new Notice("constructor_standings_follow_from_points", "2020/17/racing_point")),
        new("The first two constructors of a season are exchanged",
            """
            update constructor_standings
            set championship_position = 3 - championship_position, position_text = (3 - championship_position)::text
            where race_id = race(2016, 21) and championship_position <= 2
            """,
            new Notice("constructor_standings_are_in_order", "2016/21")),
        new("A constructor drops out of the standings",
            "delete from constructor_standings where race_id = race(2006, 4) and constructor_id = constructor('mclaren')",
            new Notice("nobody_leaves_the_constructor_standings", "2006/3/mclaren"),
            new Notice("constructor_standings_follow_from_points", "2006/4/mclaren")),
        new("A race has no constructors' standings",
            "delete from constructor_standings where race_id = race(2006, 4)",
            new Notice("every_race_with_results_has_standings", "2006/4/no constructors' standings")) { Kind = CorruptionKind.Source },
        new("The last race of a season that is over has no constructors' standings",
            "delete from constructor_standings where race_id = race(1999, 16)",
            new Notice("finished_seasons_have_final_standings", "1999/constructors")),
        new("A constructor's win is lost",
            "update constructor_standings set wins = wins - 1 where race_id = race(2016, 21) and championship_position = 1",
            new Notice("constructor_standings_wins_agree_with_results", "2016/21/mercedes")) { Kind = CorruptionKind.Source },
        new("Nobody is first in the constructors' standings of a finished season",
            """
            update constructor_standings set championship_position = championship_position + 1, position_text = (championship_position + 1)::text
            where race_id = race(2016, 21)
            """,
            new Notice("one_champion_per_finished_season", "2016/constructors")),
        new("A constructor's result has one car only",
            "update constructor_results set points = 18 where race_id = race(2012, 3) and constructor_id = constructor('mclaren')",
            new Notice("constructor_results_agree_with_results", "2012/3/mclaren")) { Kind = CorruptionKind.Source },
        new("One constructor's result lacks the sprint that those of the others have",
            "update constructor_results set points = points - 8 where race_id = race(2022, 4) and constructor_id = constructor('red_bull')",
            new Notice("constructor_results_agree_with_results", "2022/4/red_bull")) { Kind = CorruptionKind.Source },
    ];
}
