namespace F1Warehouse.IntegrationTests.Corruptions;

/// <summary>Pit stops that cannot have been.</summary>
internal static class PitStopCorruptions
{
    public static IReadOnlyList<Corruption> All { get; } =
    [
        new("A pit stop is earlier than the one before",
            "update pit_stops set time_of_day = time '00:01' where race_id = race(2012, 3) and stop = 2 and driver_id = driver('button')",
            new Notice("pit_stops_are_in_order", "2012/3/button")) { Kind = CorruptionKind.Source },
        new("A pit stop is missing",
            "delete from pit_stops where race_id = race(2012, 3) and stop = 1 and driver_id = driver('button')",
            new Notice("pit_stops_are_in_order", "2012/3/button")) { Kind = CorruptionKind.Source },
        new("A pit stop is on a lap that the driver did not drive",
            "update pit_stops set lap = 99 where race_id = race(2012, 3) and stop = 2 and driver_id = driver('button')",
            new Notice("pit_stops_are_on_laps_driven", "2012/3/button")) { Kind = CorruptionKind.Source },
        new("A pit stop is of a driver who was not there",
            "update pit_stops set driver_id = driver('fangio') where race_id = race(2012, 3) and driver_id = driver('button')",
            new Notice("pit_stops_are_on_laps_driven", "2012/3/fangio")) { Kind = CorruptionKind.Source },
    ];
}
