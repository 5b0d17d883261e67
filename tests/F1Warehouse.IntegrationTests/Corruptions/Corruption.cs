namespace F1Warehouse.IntegrationTests.Corruptions;

/// <summary>
/// A kind of plausible wrong data. Every row stays valid by itself: types, keys and references hold, so that only a rule can notice.
/// </summary>
/// <param name="What">What went wrong.</param>
/// <param name="Sql">
/// Does it to the raw tables, as if the files had held it; <c>race(season, round)</c>, <c>driver(ref)</c> and <c>constructor(ref)</c> give ids.
/// </param>
/// <param name="Notices">The rules that must notice, and in which row.</param>
internal sealed record Corruption(string What, string Sql, params Notice[] Notices)
{
    /// <summary>Whose work the corruption spoils, which decides what must follow.</summary>
    public CorruptionKind Kind { get; init; } = CorruptionKind.Sport;

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Corruption> All { get; } =
    [
        .. PointsCorruptions.All,
        .. ResultCorruptions.All,
        .. DriverStandingsCorruptions.All,
        .. ConstructorCorruptions.All,
        .. SprintCorruptions.All,
        .. CalendarCorruptions.All,
        .. IdentityCorruptions.All,
        .. TimeCorruptions.All,
        .. LapCorruptions.All,
        .. PitStopCorruptions.All,
        .. QualifyingCorruptions.All,
        .. PipelineCorruptions.All,
    ];

    public override string ToString() => What;
}
