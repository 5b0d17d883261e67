using F1Warehouse.Oracle.Rows;

namespace F1Warehouse.Oracle;

/// <summary>The standings after the latest round of a season that has any.</summary>
/// <param name="Round">That round; null = no round has standings.</param>
/// <param name="IsFinished">
/// They are of the last scheduled round, or of the last round with results when a later season has results: the last race was cancelled.
/// </param>
/// <param name="ByHolder">The rows by driver or constructor.</param>
/// <param name="Adjustments">What the sport says otherwise, by driver or constructor.</param>
internal sealed record SeasonStandings(
    int? Round, bool IsFinished, IReadOnlyDictionary<int, Standing> ByHolder, IReadOnlyDictionary<int, Adjustment> Adjustments)
{
    public Standing? Of(int holder) => ByHolder.GetValueOrDefault(holder);

    public bool IsChampion(int holder) => IsFinished && Of(holder)?.Position is 1;

    /// <summary>The sport's own figures are final ones: a season that still runs has those of the source.</summary>
    public decimal? OfficialPoints(int holder) => IsFinished && Adjustments.TryGetValue(holder, out var own) ? own.Points : Of(holder)?.Points;

    public int? OfficialPosition(int holder) => IsFinished && Adjustments.TryGetValue(holder, out var own) ? own.Position : Of(holder)?.Position;
}
