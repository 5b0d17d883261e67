using F1Warehouse.Oracle.Rows;

namespace F1Warehouse.Oracle;

/// <summary>One of the two championships: whose standings say what after which round.</summary>
internal sealed class Championship
{
    private readonly Dictionary<int, SeasonStandings> seasons;

    /// <param name="edition">The results and the calendar.</param>
    /// <param name="standings">The championship's standings.</param>
    /// <param name="adjustments">What the sport says otherwise, by the ids of <paramref name="standings"/>.</param>
    public Championship(Edition edition, IEnumerable<Standing> standings, IEnumerable<(int Holder, Adjustment Adjustment)> adjustments)
    {
        var withResults = edition.Results.Select(entry => entry.Race).ToLookup(race => race.Season, race => race.Round);
        var latestSeason = withResults.Max(season => season.Key);
        var listed = standings.ToLookup(standing => standing.Race);
        var adjusted = adjustments.ToLookup(pair => pair.Adjustment.Season);
        seasons = edition.Races.Values.GroupBy(race => race.Season).ToDictionary(
            season => season.Key,
            season =>
            {
                // A race that was postponed may leave its round twice in the calendar: the later one counts.
                var last = season.Where(race => listed.Contains(race)).MaxBy(race => (race.Round, race.Date, race.Id));
                var isFollowed = season.Key < latestSeason;
                return new SeasonStandings(
                    last?.Round,
                    last is not null && (last.Round == season.Max(race => race.Round) || (isFollowed && last.Round == withResults[season.Key].Max())),
                    last is null ? new Dictionary<int, Standing>() : ByHolder(listed[last]),
                    adjusted[season.Key].ToDictionary(pair => pair.Holder, pair => pair.Adjustment));
            });
    }

    /// <summary>All seasons of the calendar.</summary>
    public IEnumerable<int> Seasons => seasons.Keys;

    /// <summary>The standings after the latest round of a season that has any.</summary>
    public SeasonStandings Of(int season) => seasons[season];

    /// <summary>Where somebody stood at the end, or stands now, in every season that lists them.</summary>
    public IEnumerable<int?> PositionsOf(int holder) => seasons.Values.Select(season => season.Of(holder)?.Position);

    // The same holder twice is a slip of the source: the lower id counts.
    private static Dictionary<int, Standing> ByHolder(IEnumerable<Standing> standings) =>
        standings.GroupBy(standing => standing.Holder).ToDictionary(same => same.Key, same => same.MinBy(standing => standing.Id)!);
}
