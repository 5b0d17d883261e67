using System.Globalization;

namespace F1Warehouse.Sample;

/// <summary>An entrant's place in a championship.</summary>
internal sealed record Standing(int EntrantId, decimal Points, int Position, string PositionText, int Wins)
{
    /// <summary>
    /// The order of a championship: points, then most first places, most second places, and so on; who was excluded comes
    /// last. Everyone who has scored a row so far is in it, also with no points.
    /// </summary>
    public static IEnumerable<Standing> Rank(IEnumerable<Score> scores, IReadOnlyList<StewardsDecision> decisions) =>
        scores.GroupBy(score => score.EntrantId)
            .Select(entrant => (Scores: entrant, Decision: decisions.SingleOrDefault(one => one.EntrantId == entrant.Key)))
            .Select(entrant => (
                Id: entrant.Scores.Key,
                Points: entrant.Scores.Sum(score => score.Points) - (entrant.Decision?.PointsDeducted ?? 0),
                Exclusion: entrant.Decision?.PositionText,
                Places: Places(entrant.Scores)))
            .OrderBy(entrant => entrant.Exclusion is not null)
            .ThenByDescending(entrant => entrant.Points)
            .ThenByDescending(entrant => string.Concat(entrant.Places.Select(count => (char)count)), StringComparer.Ordinal)
            .ThenBy(entrant => entrant.Id)
            .Select((entrant, index) => new Standing(
                entrant.Id,
                entrant.Points,
                index + 1,
                entrant.Exclusion ?? (index + 1).ToString(CultureInfo.InvariantCulture),
                entrant.Places[0]));

    /// <summary>How often first, second, …: a shared drive counts once.</summary>
    private static List<int> Places(IEnumerable<Score> scores)
    {
        var finishes = scores.Select(score => (score.RaceId, score.Position)).Distinct().ToList();
        return [.. Enumerable.Range(1, 22).Select(place => finishes.Count(finish => finish.Position == place))];
    }
}
