namespace F1Warehouse.IntegrationTests.Corruptions;

/// <summary>Result lists and grids that contradict themselves.</summary>
internal static class ResultCorruptions
{
    public static IReadOnlyList<Corruption> All { get; } =
    [
        new("The first two drivers are exchanged",
            """
            update results set driver_id = case finish_position when 1 then driver('button') else driver('rosberg') end
            where race_id = race(2012, 3) and finish_position in (1, 2)
            """,
            new Notice("driver_standings_wins_agree_with_results", "2012/3/button"),
            new Notice("driver_standings_follow_from_points", "2012/3/rosberg")),
        new("The results of two races are exchanged",
            """
            update results set race_id = race(1988, 7) + race(1988, 8) - race_id where race_id in (race(1988, 7), race(1988, 8))
            """,
            new Notice("driver_standings_wins_agree_with_results", "1988/7/senna"),
            new Notice("driver_standings_follow_from_points", "1988/7/prost")),
        new("A result is in the file twice, under two ids",
            """
            insert into results
            select (r).* from (
                select jsonb_populate_record(results, jsonb_build_object('result_id', 900001)) as r
                from results where race_id = race(2012, 3) and finish_position = 3
            ) as copied
            """,
            new Notice("race_points_follow_from_positions", "2012/3/hamilton")),
        new("A result is missing",
            "delete from results where race_id = race(2012, 3) and finish_position = 3",
            new Notice("finish_positions_are_dense", "2012/3"),
            new Notice("driver_standings_follow_from_points", "2012/3/hamilton"),
            new Notice("constructor_standings_follow_from_points", "2012/3/mclaren")),
        new("A race has two winners",
            """
            update results set finish_position = 1, position_text = '1' where race_id = race(2010, 6) and finish_position = 2
            """,
            new Notice("one_winner_per_race", "2010/6"),
            new Notice("finish_positions_are_dense", "2010/6")),
        new("The winner has retired",
            "update results set finish_position = null, position_text = 'R' where race_id = race(1983, 3) and finish_position = 1",
            new Notice("one_winner_per_race", "1983/3"),
            new Notice("driver_standings_wins_agree_with_results", "1983/3/prost")),
        new("A driver is disqualified, and nobody moves up",
            """
            update results set finish_position = null, position_text = 'D', points = 0 where race_id = race(2006, 4) and finish_position = 3
            """,
            new Notice("finish_positions_are_dense", "2006/4"),
            new Notice("driver_standings_follow_from_points", "2006/4/montoya")),
        new("A place is skipped",
            """
            update results set finish_position = finish_position + 1, position_text = (finish_position + 1)::text
            where race_id = race(2016, 5) and finish_position > 10
            """,
            new Notice("finish_positions_are_dense", "2016/5")),
        new("A driver drove for another team",
            "update results set constructor_id = constructor('ferrari') where race_id = race(2010, 6) and finish_position = 1",
            new Notice("constructor_standings_follow_from_points", "2010/6/red_bull"),
            new Notice("constructor_standings_wins_agree_with_results", "2010/6/ferrari"),
            new Notice("constructor_results_agree_with_results", "2010/6/ferrari")),
        new("Nobody is on pole",
            "update results set grid = 0 where race_id = race(2012, 3) and grid = 1",
            new Notice("one_car_on_pole", "2012/3")),
        new("A position is not that of its text",
            "update results set finish_position = 9 where race_id = race(2012, 3) and finish_position = 8",
            new Notice("positions_agree_with_position_text", "2012/3/race")) { Kind = CorruptionKind.Source },
        new("Two cars are on pole",
            "update results set grid = 1 where race_id = race(2012, 3) and grid = 2",
            new Notice("one_car_on_pole", "2012/3"),
            new Notice("grid_positions_are_unique", "2012/3/race/1")),
        new("Two cars start from the same place",
            "update results set grid = 7 where race_id = race(2016, 5) and grid = 8",
            new Notice("grid_positions_are_unique", "2016/5/race/7")) { Kind = CorruptionKind.Source },
    ];
}
