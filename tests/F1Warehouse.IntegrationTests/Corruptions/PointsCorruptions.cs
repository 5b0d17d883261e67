namespace F1Warehouse.IntegrationTests.Corruptions;

/// <summary>Points that do not follow from the positions.</summary>
internal static class PointsCorruptions
{
    public static IReadOnlyList<Corruption> All { get; } =
    [
        new("A win pays ten points, as it did until 2009",
            "update results set points = 10 where race_id = race(2012, 3) and finish_position = 1",
            new Notice("race_points_follow_from_positions", "2012/3/rosberg"),
            new Notice("driver_standings_follow_from_points", "2012/3/rosberg"),
            new Notice("constructor_results_agree_with_results", "2012/3/mercedes")),
        new("The points of two places are exchanged",
            """
            update results set points = case finish_position when 2 then 15 else 18 end
            where race_id = race(2016, 5) and finish_position in (2, 3)
            """,
            new Notice("race_points_follow_from_positions", "2016/5/raikkonen"),
            new Notice("race_points_follow_from_positions", "2016/5/vettel")),
        new("The point for the fastest lap is forgotten",
            "update results set points = 25 where race_id = race(2019, 21) and finish_position = 1",
            new Notice("race_points_follow_from_positions", "2019/21/hamilton")),
        new("A point for the fastest lap is paid before its time",
            "update results set points = points + 1 where race_id = race(2016, 5) and finish_position = 4",
            new Notice("race_points_follow_from_positions", "2016/5/ricciardo")),
        new("A race that paid half the points pays them in full",
            "update results set points = points * 2 where race_id = race(2021, 12)",
            new Notice("race_points_follow_from_positions", "2021/12/max_verstappen"),
            new Notice("driver_standings_follow_from_points", "2021/12/max_verstappen")),
        new("The race that paid double points pays them once",
            "update results set points = points / 2 where race_id = race(2014, 19)",
            new Notice("race_points_follow_from_positions", "2014/19/hamilton")),
        new("Drivers who shared a car get the points of its place each",
            "update results set points = 2 where race_id = race(1955, 4) and finish_position = 5",
            new Notice("driver_standings_follow_from_points", "1955/4/mieres"),
            new Notice("fastest_lap_points_of_the_1950s", "1955/4")),
        new("The point for the fastest lap of the 1950s is lost",
            "update results set points = 8 where race_id = race(1955, 4) and driver_id = driver('fangio')",
            new Notice("driver_standings_follow_from_points", "1955/4/fangio"),
            new Notice("fastest_lap_points_of_the_1950s", "1955/4")),
        new("Points go to a car that is not classified",
            """
            update results set points = 1
            where result_id = (select min(result_id) from results where race_id = race(2012, 3) and position_text = 'R')
            """,
            new Notice("race_points_follow_from_positions", "2012/3")),
    ];
}
