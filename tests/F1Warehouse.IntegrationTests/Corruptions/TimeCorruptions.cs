namespace F1Warehouse.IntegrationTests.Corruptions;

/// <summary>Times and gaps of results that do not add up.</summary>
internal static class TimeCorruptions
{
    public static IReadOnlyList<Corruption> All { get; } =
    [
        new("A gap and its milliseconds differ",
            "update results set milliseconds = milliseconds + 1 where race_id = race(2012, 3) and finish_position = 2",
            new Notice("race_times_agree_with_milliseconds", "2012/3/race/button")) { Kind = CorruptionKind.Source },
        new("A total is in minutes where hours are meant",
            "update results set finish_time = '1:36.926' where race_id = race(2012, 3) and finish_position = 1",
            new Notice("race_times_agree_with_milliseconds", "2012/3/race/rosberg")) { Kind = CorruptionKind.Source },
        new("The times of two drivers are exchanged",
            """
            update results set finish_time = other.finish_time, milliseconds = other.milliseconds
            from results as other
            where results.race_id = race(2016, 5) and other.race_id = results.race_id
                and results.finish_position in (2, 3) and other.finish_position = 5 - results.finish_position
            """,
            new Notice("gaps_increase_with_position", "2016/5/race/vettel")) { Kind = CorruptionKind.Source },
        new("The winner drove a lap less",
            "update results set laps = laps - 1 where race_id = race(2016, 5) and finish_position = 1",
            new Notice("laps_decrease_with_position", "2016/5/race")) { Kind = CorruptionKind.Source },
        new("The ranks of two fastest laps are exchanged",
            """
            update results set fastest_lap_rank = 3 - fastest_lap_rank where race_id = race(2012, 3) and fastest_lap_rank in (1, 2)
            """,
            new Notice("one_fastest_lap_per_race", "2012/3"),
            new Notice("fastest_laps_are_ranked_by_time", "2012/3")),
        new("Two drivers have the fastest lap",
            "update results set fastest_lap_rank = 1 where race_id = race(2012, 3) and fastest_lap_rank = 2",
            new Notice("one_fastest_lap_per_race", "2012/3"),
            new Notice("fastest_laps_are_ranked_by_time", "2012/3")),
        new("A speed is in miles",
            """
            update results set fastest_lap_speed_kph = round(fastest_lap_speed_kph / 1.609, 3)
            where race_id = race(2012, 3) and finish_position = 4
            """,
            new Notice("fastest_lap_speeds_are_of_one_circuit", "2012/3/webber")) { Kind = CorruptionKind.Source },
    ];
}
