namespace F1Warehouse.IntegrationTests.Corruptions;

/// <summary>Sprints that contradict themselves or the calendar.</summary>
internal static class SprintCorruptions
{
    public static IReadOnlyList<Corruption> All { get; } =
    [
        new("A sprint pays as the first ones did",
            """
            update sprint_results set points = greatest(4 - finish_position, 0) where race_id = race(2022, 4) and finish_position <= 8
            """,
            new Notice("sprint_points_follow_from_positions", "2022/4/max_verstappen"),
            new Notice("driver_standings_follow_from_points", "2022/4/max_verstappen")),
        new("A driver is in a sprint twice",
            """
            update sprint_results set driver_id = driver('leclerc') where race_id = race(2022, 4) and finish_position = 5
            """,
            new Notice("sprint_positions_are_dense", "2022/4/leclerc"),
            new Notice("driver_standings_follow_from_points", "2022/4/leclerc")),
        new("A sprint has no winner",
            "update sprint_results set position_text = 'R', finish_position = null where race_id = race(2022, 4) and finish_position = 1",
            new Notice("sprint_positions_are_dense", "2022/4"),
            new Notice("sprint_points_follow_from_positions", "2022/4/max_verstappen")),
        new("A sprint is missing",
            "delete from sprint_results where race_id = race(2022, 4)",
            new Notice("driver_standings_follow_from_points", "2022/4/max_verstappen"),
            new Notice("constructor_standings_follow_from_points", "2022/4/red_bull")),
        new("A sprint's results are missing in part of the calendar",
            "delete from sprint_results where race_id = race(2023, 18)",
            new Notice("driver_standings_follow_from_points", "2023/18"),
            new Notice("sprints_are_in_the_calendar", "2023/18")),
        new("A sprint is where the calendar has none",
            "update sprint_results set race_id = race(2022, 5) where race_id = race(2022, 4)",
            new Notice("driver_standings_follow_from_points", "2022/4/max_verstappen"),
            new Notice("sprints_are_in_the_calendar", "2022/5")),
        new("Two cars of a sprint start from the same place",
            "update sprint_results set grid = 7 where race_id = race(2023, 4) and grid = 8",
            new Notice("grid_positions_are_unique", "2023/4/sprint/7")) { Kind = CorruptionKind.Source },
    ];
}
