namespace F1Warehouse.IntegrationTests.Corruptions;

/// <summary>Qualifying that contradicts itself.</summary>
internal static class QualifyingCorruptions
{
    public static IReadOnlyList<Corruption> All { get; } =
    [
        new("Two drivers have the same place in qualifying",
            "update qualifying set position = 3 where race_id = race(2012, 3) and position = 4",
            new Notice("qualifying_positions_are_dense", "2012/3")) { Kind = CorruptionKind.Source },
        new("A driver is missing in qualifying",
            "delete from qualifying where race_id = race(2012, 3) and position = 4",
            new Notice("qualifying_positions_are_dense", "2012/3")) { Kind = CorruptionKind.Source },
        new("A driver reached the second part of qualifying without the first",
            "update qualifying set q1_time = null where race_id = race(2012, 3) and position = 4",
            new Notice("qualifying_positions_are_dense", "2012/3")) { Kind = CorruptionKind.Source },
    ];
}
