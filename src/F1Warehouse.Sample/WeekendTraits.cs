namespace F1Warehouse.Sample;

/// <summary>What is special about a race weekend: each value plants a trap of the real data.</summary>
[Flags]
internal enum WeekendTraits
{
    None = 0,

    /// <summary>A sprint on Saturday.</summary>
    Sprint = 1,

    /// <summary>No lap times, pit stops or fastest laps were recorded.</summary>
    Untimed = 2,

    /// <summary>Two drivers in the winning and the fifth car; the winner's relief has lost a car before.</summary>
    SharedDrives = 4,

    /// <summary>Abandoned after a third of its laps: the points of a race of a quarter to half of the distance.</summary>
    Abandoned = 8,

    /// <summary>Stopped and restarted: half an hour in the pit lane for everyone.</summary>
    Interrupted = 16,

    /// <summary>The third car at the flag is disqualified: it keeps its time and loses its position.</summary>
    Disqualification = 32,

    /// <summary>The sixth of the grid starts from the pit lane.</summary>
    PitLaneStart = 64,

    /// <summary>The last of the grid does not start, after a qualifying without a time.</summary>
    Withdrawal = 128,
}
