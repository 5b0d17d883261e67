namespace F1Warehouse.IntegrationTests.Corruptions;

/// <summary>Laps that are missing, doubled or somebody else's.</summary>
internal static class LapCorruptions
{
    public static IReadOnlyList<Corruption> All { get; } =
    [
        new("A lap is missing",
            "delete from lap_times where race_id = race(2012, 3) and lap = 20 and driver_id = driver('button')",
            new Notice("laps_agree_with_results", "2012/3/button"),
            new Notice("positions_within_a_lap_are_unique", "2012/3/20")) { Kind = CorruptionKind.Source },
        new("A lap and its milliseconds differ",
            """
            update lap_times set milliseconds = milliseconds + 1000 where race_id = race(2012, 3) and lap = 20 and driver_id = driver('button')
            """,
            new Notice("lap_times_agree_with_milliseconds", "2012/3/button/lap/20"),
            new Notice("lap_times_add_up_to_race_times", "2012/3/button")) { Kind = CorruptionKind.Source },
        new("The laps of two drivers are exchanged",
            """
            update lap_times set milliseconds = other.milliseconds, lap_time = other.lap_time
            from lap_times as other
            where lap_times.race_id = race(2012, 3) and other.race_id = lap_times.race_id and other.lap = lap_times.lap
                and lap_times.driver_id in (driver('button'), driver('webber'))
                and other.driver_id = driver('button') + driver('webber') - lap_times.driver_id
            """,
            new Notice("lap_times_add_up_to_race_times", "2012/3/button")) { Kind = CorruptionKind.Source },
        new("Two cars are in the same place at the end of a lap",
            "update lap_times set position = 3 where race_id = race(2012, 3) and lap = 20 and position = 4",
            new Notice("positions_within_a_lap_are_unique", "2012/3/20")) { Kind = CorruptionKind.Source },
        new("A result counts a lap too few",
            "update results set laps = laps - 3 where race_id = race(2012, 3) and finish_position = (select max(finish_position) from results where race_id = race(2012, 3))",
            new Notice("laps_agree_with_results", "2012/3")) { Kind = CorruptionKind.Source },
    ];
}
