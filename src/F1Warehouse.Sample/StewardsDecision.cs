namespace F1Warehouse.Sample;

/// <summary>A decision that makes the standings differ from what was scored on track.</summary>
/// <param name="Season">The season it holds for.</param>
/// <param name="FromRound">The first round whose standings show it.</param>
/// <param name="EntrantId">The driver or constructor.</param>
/// <param name="PointsDeducted">Points that the standings lack from then on.</param>
/// <param name="PositionText">D or E: last in the standings whatever the points; null = stays in them.</param>
internal sealed record StewardsDecision(int Season, int FromRound, int EntrantId, decimal PointsDeducted, string? PositionText)
{
    /// <summary>Kvistholm loses his place after the last race of 2031, but keeps his points, as Schumacher in 1997.</summary>
    public static IReadOnlyList<StewardsDecision> OnDrivers { get; } = [new(2031, 10, 5, 0, "D")];

    /// <summary>
    /// Vellano is excluded for all of 2031, as McLaren in 2007; Brunnwerk loses 10 points for a forbidden part in 2032, as
    /// Racing Point in 2020.
    /// </summary>
    public static IReadOnlyList<StewardsDecision> OnConstructors { get; } =
    [
        new(2031, 1, 3, 0, "E"),
        new(2032, 6, 2, 10, null),
    ];

    public bool HoldsAt(int season, int round) => season == Season && round >= FromRound;
}
