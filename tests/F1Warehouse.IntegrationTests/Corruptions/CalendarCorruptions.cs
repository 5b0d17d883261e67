namespace F1Warehouse.IntegrationTests.Corruptions;

/// <summary>Races at another time than they were held.</summary>
internal static class CalendarCorruptions
{
    public static IReadOnlyList<Corruption> All { get; } =
    [
        new("A race is in another season",
            "update races set season = 1987 where race_id = race(1978, 5)",
            new Notice("rounds_follow_the_calendar", "1987/5"),
            new Notice("driver_standings_follow_from_points", "1978/6")),
        new("The rounds of two races are exchanged",
            "update races set round = 15 - round where season = 1988 and round in (7, 8)",
            new Notice("rounds_follow_the_calendar", "1988/8"),
            new Notice("driver_standings_follow_from_points", "1988/7/prost")),
        new("A race was held in the year before",
            "update races set race_date = race_date - 365 where race_id = race(2012, 3)",
            new Notice("rounds_follow_the_calendar", "2012/3")) { Kind = CorruptionKind.Source },
        new("Qualifying is held after the race",
            "update races set qualifying_date = race_date + 1 where race_id = race(2022, 5)",
            new Notice("sessions_come_before_the_race", "2022/5")) { Kind = CorruptionKind.Source },
        new("Practices are exchanged",
            """
            update races set fp1_date = fp2_date, fp1_time = fp2_time, fp2_date = fp1_date, fp2_time = fp1_time where race_id = race(2022, 5)
            """,
            new Notice("sessions_come_before_the_race", "2022/5")) { Kind = CorruptionKind.Source },
        new("A race in the middle of a season has neither results nor standings, but what follows counts it",
            """
            with r as (delete from results where race_id = race(2012, 3)),
                d as (delete from driver_standings where race_id = race(2012, 3))
            delete from constructor_standings where race_id = race(2012, 3)
            """,
            new Notice("every_race_with_results_has_standings", "2012/3/no results"),
            new Notice("driver_standings_follow_from_points", "2012/4")),
    ];
}
