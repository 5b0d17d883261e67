using System.Globalization;
using F1Warehouse.Pipeline.Sampling;
using Xunit;

namespace F1Warehouse.Tests.Sampling;

/// <summary>Whatever the seed: points follow positions, and standings follow points but for the stewards' decisions.</summary>
public sealed class SamplePointsTests
{
    private static readonly decimal[] RacePoints = [25, 18, 15, 12, 10, 8, 6, 4, 2, 1];

    private static readonly decimal[] SprintPoints = [8, 7, 6, 5, 4, 3, 2, 1];

    public static TheoryData<int> Seeds => [SampleChampionship.DefaultSeed, 0, 1, 2, 3, -1, int.MaxValue];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Points_follow_positions(int seed)
    {
        var sample = await SampleAsync(seed);
        var abandoned = sample.In(2032, 4, "results").First().RaceId;
        foreach (var (rows, points) in new[] { (sample.Results, RacePoints), (sample.Sprints, SprintPoints) })
        {
            foreach (var place in rows.GroupBy(row => (row.RaceId, Position: row.IntOrNull("position") ?? 99)))
            {
                var full = place.Key.Position <= points.Length ? points[place.Key.Position - 1] : 0;
                Assert.Equal(place.Key.RaceId == abandoned ? full / 2 : full, place.Sum(row => row.Decimal("points")));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Constructors_are_credited_with_race_and_sprint(int seed)
    {
        var sample = await SampleAsync(seed);
        var scored = sample.Results.Concat(sample.Sprints).GroupBy(row => (row.RaceId, row.Int("constructorId")))
            .ToDictionary(team => team.Key, team => team.Sum(row => row.Decimal("points")));
        Assert.Equal(scored, sample["constructor_results"].ToDictionary(row => (row.RaceId, row.Int("constructorId")), row => row.Decimal("points")));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Driver_standings_add_up(int seed) =>
        AssertStandings(await SampleAsync(seed), "driverId", "driver_standings", [(2031, 10, 5, 0m, "D")]);

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Constructor_standings_add_up(int seed) =>
        AssertStandings(await SampleAsync(seed), "constructorId", "constructor_standings", [(2031, 1, 3, 0m, "E"), (2032, 6, 2, 10m, null)]);

    private static void AssertStandings(
        SampleTables sample, string entrant, string table, (int Season, int FromRound, int Entrant, decimal Deducted, string? Text)[] decisions)
    {
        foreach (var race in sample.Races)
        {
            var soFar = sample.Races.Where(other => other["year"] == race["year"] && other.Int("round") <= race.Int("round")).Select(other => other.RaceId).ToHashSet();
            var valid = decisions.Where(one => one.Season == race.Int("year") && one.FromRound <= race.Int("round")).ToList();
            var scored = sample.Results.Concat(sample.Sprints).Where(row => soFar.Contains(row.RaceId)).GroupBy(row => row.Int(entrant))
                .ToDictionary(own => own.Key, own => own.Sum(row => row.Decimal("points")) - valid.Where(one => one.Entrant == own.Key).Sum(one => one.Deducted));
            var wins = sample.Results.Where(row => soFar.Contains(row.RaceId) && row["position"] == "1")
                .GroupBy(row => row.Int(entrant)).ToDictionary(own => own.Key, own => own.DistinctBy(row => row.RaceId).Count());

            var standings = sample[table].Where(row => row.RaceId == race.RaceId).OrderBy(row => row.Int("position")).ToList();
            Assert.Equal(scored, standings.ToDictionary(row => row.Int(entrant), row => row.Decimal("points")));
            Assert.All(standings, row => Assert.Equal(wins.GetValueOrDefault(row.Int(entrant)), row.Int("wins")));
            Assert.Equal(Enumerable.Range(1, standings.Count), standings.Select(row => row.Int("position")));
            Assert.All(standings, row => Assert.Equal(
                valid.SingleOrDefault(one => one.Entrant == row.Int(entrant)).Text ?? row.Int("position").ToString(CultureInfo.InvariantCulture), row["positionText"]));

            // Who was excluded is last; all others are in the order of points, then wins.
            var ranked = standings.TakeWhile(row => char.IsAsciiDigit(row["positionText"]![0])).ToList();
            Assert.All(standings.Skip(ranked.Count), row => Assert.False(char.IsAsciiDigit(row["positionText"]![0])));
            Assert.Equal(ranked.OrderByDescending(row => row.Decimal("points")).ThenByDescending(row => row.Int("wins")), ranked);
        }
    }

    private static Task<SampleTables> SampleAsync(int seed) => SampleTables.WriteAsync(seed, TestContext.Current.CancellationToken);
}
