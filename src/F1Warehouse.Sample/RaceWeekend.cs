using F1Warehouse.Raw.Entities;

namespace F1Warehouse.Sample;

/// <summary>A race of the calendar.</summary>
/// <param name="Race">The row of <c>races.csv</c>.</param>
/// <param name="Track">Where.</param>
/// <param name="Laps">How many laps are driven, after all.</param>
/// <param name="Traits">What is special about it.</param>
internal sealed record RaceWeekend(Race Race, Track Track, int Laps, WeekendTraits Traits)
{
    /// <summary>When every race starts, local time.</summary>
    public static TimeOnly LocalStart { get; } = new(15, 0);

    /// <summary>The season without session times writes gaps as the old results do, too.</summary>
    public string TextOfGap(int milliseconds) =>
        Race.RaceTime is null ? RaceClock.GapInMinutes(milliseconds) : RaceClock.GapInSeconds(milliseconds);

    public bool Has(WeekendTraits trait) => Traits.HasFlag(trait);
}
