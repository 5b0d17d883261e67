using Xunit;

namespace F1Warehouse.Tests.Sample;

/// <summary>Whatever the seed: points follow positions, and standings follow points but for the stewards' decisions.</summary>
public sealed class SamplePointsTests
{
    private static readonly decimal[] RacePoints = [25, 18, 15, 12, 10, 8, 6, 4, 2, 1];

    private static readonly decimal[] ShortRacePoints = [13, 10, 8, 6, 5, 4, 3, 2, 1];

    private static readonly decimal[] SprintPoints = [8, 7, 6, 5, 4, 3, 2, 1];

    [Theory]
    [MemberData(nameof(SampleTables.Seeds), MemberType = typeof(SampleTables))]
    public async Task Points_follow_positions(int seed)
    {
        var sample = await SampleTables.OfAsync(seed);
        var abandoned = sample.In(2032, 4, "results").First().RaceId;
        foreach (var (rows, full) in new[] { (sample.Results, RacePoints), (sample.Sprints, SprintPoints) })
        {
            foreach (var place in rows.GroupBy(row => (row.RaceId, Position: row.IntOrNull("position") ?? 99)))
            {
                var points = place.Key.RaceId == abandoned ? ShortRacePoints : full;
                Assert.Equal(
                    place.Key.Position <= points.Length ? points[place.Key.Position - 1] : 0,
                    place.Sum(row => row.Decimal("points")));
            }
        }
    }

    [Theory]
    [MemberData(nameof(SampleTables.Seeds), MemberType = typeof(SampleTables))]
    public async Task Constructors_are_credited_with_race_and_sprint(int seed)
    {
        var sample = await SampleTables.OfAsync(seed);
        var scored = sample.Results.Concat(sample.Sprints).GroupBy(row => (row.RaceId, row.Int("constructorId")))
            .ToDictionary(team => team.Key, team => team.Sum(row => row.Decimal("points")));
        Assert.Equal(scored, sample["constructor_results"]
            .ToDictionary(row => (row.RaceId, row.Int("constructorId")), row => row.Decimal("points")));
    }

    [Theory]
    [MemberData(nameof(SampleTables.Seeds), MemberType = typeof(SampleTables))]
    public async Task Driver_standings_add_up(int seed) =>
        AssertStandings(await SampleTables.OfAsync(seed), "driverId", "driver_standings", [new("2031", 10, "5", 0, "D")]);

    [Theory]
    [MemberData(nameof(SampleTables.Seeds), MemberType = typeof(SampleTables))]
    public async Task Constructor_standings_add_up(int seed) =>
        AssertStandings(await SampleTables.OfAsync(seed), "constructorId", "constructor_standings",
            [new("2031", 1, "3", 0, "E"), new("2032", 6, "2", 10, null)]);

    private static void AssertStandings(SampleTables sample, string entrant, string table, Decision[] decisions)
    {
        foreach (var race in sample.Races)
        {
            var soFar = sample.Races.Where(other => other["year"] == race["year"] && other.Int("round") <= race.Int("round"))
                .Select(other => other.RaceId).ToHashSet();
            var valid = decisions.Where(one => one.Season == race["year"] && one.FromRound <= race.Int("round"))
                .ToDictionary(one => one.Entrant);
            var scored = sample.Results.Concat(sample.Sprints).Where(row => soFar.Contains(row.RaceId))
                .GroupBy(row => row[entrant]!, row => row.Decimal("points"))
                .ToDictionary(own => own.Key, own => own.Sum() - (valid.GetValueOrDefault(own.Key)?.Deducted ?? 0));
            var wins = sample.Results.Where(row => soFar.Contains(row.RaceId) && row["position"] == "1")
                .Select(row => (row.RaceId, Entrant: row[entrant])).Distinct().ToLookup(win => win.Entrant);

            var standings = sample[table].Where(row => row.RaceId == race.RaceId).ToList();
            Assert.Equal(scored, standings.ToDictionary(row => row[entrant]!, row => row.Decimal("points")));
            Assert.Equal(Enumerable.Range(1, standings.Count), standings.Select(row => row.Int("position")));
            Assert.All(standings, row => Assert.Equal(wins[row[entrant]].Count(), row.Int("wins")));
            Assert.All(standings, row =>
                Assert.Equal(valid.GetValueOrDefault(row[entrant]!)?.Text ?? row["position"], row["positionText"]));

            // Who was excluded is last; all others are in the order of points, then wins.
            Assert.Equal(
                standings.OrderBy(row => valid.GetValueOrDefault(row[entrant]!)?.Text is not null)
                    .ThenByDescending(row => row.Decimal("points")).ThenByDescending(row => row.Int("wins")),
                standings);
        }
    }

    private sealed record Decision(string Season, int FromRound, string Entrant, decimal Deducted, string? Text);
}
