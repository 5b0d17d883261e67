using Xunit;

namespace F1Warehouse.Tests.Sample;

/// <summary>Whatever the seed: laps, pit stops and race times agree with one another.</summary>
public sealed class SampleTimesTests
{
    [Theory]
    [MemberData(nameof(SampleTables.Seeds), MemberType = typeof(SampleTables))]
    public async Task Milliseconds_are_what_the_text_says(int seed)
    {
        var sample = await SampleTables.OfAsync(seed);
        Assert.All(sample.LapTimes, row => Assert.Equal(row.ClockOrNull("time"), row.Int("milliseconds")));
        Assert.All(sample.PitStops, row => Assert.Equal(row.ClockOrNull("duration"), row.Int("milliseconds")));
        foreach (var race in sample.RacesAndSprints)
        {
            var winner = race.First(row => row["position"] == "1").Int("milliseconds");
            Assert.All(race, row => Assert.Equal(
                row.ClockOrNull("time") + (row["time"]?[0] == '+' ? winner : 0), row.IntOrNull("milliseconds")));
        }
    }

    [Theory]
    [MemberData(nameof(SampleTables.Seeds), MemberType = typeof(SampleTables))]
    public async Task Laps_are_dense_and_add_up_to_the_race_time(int seed)
    {
        var sample = await SampleTables.OfAsync(seed);
        var results = sample.Results.ToLookup(row => (row.RaceId, row["driverId"]));
        foreach (var run in sample.LapTimes.GroupBy(row => (row.RaceId, row["driverId"])))
        {
            var result = Assert.Single(results[run.Key]);
            Assert.Equal(Enumerable.Range(1, result.Int("laps")), run.Select(row => row.Int("lap")));
            if (result["milliseconds"] is not null)
            {
                Assert.Equal(result.Int("milliseconds"), run.Sum(row => row.Int("milliseconds")));
            }
        }
    }

    [Theory]
    [MemberData(nameof(SampleTables.Seeds), MemberType = typeof(SampleTables))]
    public async Task Positions_within_a_lap_follow_the_clock(int seed)
    {
        var sample = await SampleTables.OfAsync(seed);
        var clock = new Dictionary<(int, string?), int>();
        foreach (var lap in sample.LapTimes.GroupBy(row => (row.RaceId, row.Int("lap"))).OrderBy(lap => lap.Key.Item2))
        {
            foreach (var row in lap)
            {
                var car = (row.RaceId, row["driverId"]);
                clock[car] = clock.GetValueOrDefault(car) + row.Int("milliseconds");
            }

            var inOrder = lap.OrderBy(row => clock[(row.RaceId, row["driverId"])]).Select(row => row.Int("position"));
            Assert.Equal(Enumerable.Range(1, lap.Count()), inOrder);
        }
    }

    [Theory]
    [MemberData(nameof(SampleTables.Seeds), MemberType = typeof(SampleTables))]
    public async Task Fastest_laps_are_the_fastest_of_the_lap_times_and_ranked(int seed)
    {
        var sample = await SampleTables.OfAsync(seed);
        var runs = sample.LapTimes.ToLookup(row => (row.RaceId, row["driverId"]));
        foreach (var race in sample.Results.Where(row => row["fastestLapTime"] is not null).GroupBy(row => row.RaceId))
        {
            Assert.All(race, row =>
            {
                var fastest = runs[(row.RaceId, row["driverId"])].MinBy(lap => lap.Int("milliseconds"))!;
                Assert.Equal((fastest["lap"], fastest["time"]), (row["fastestLap"], row["fastestLapTime"]));
            });
            var ranked = race.OrderBy(row => row.Int("rank")).ToList();
            Assert.Equal(Enumerable.Range(1, ranked.Count), ranked.Select(row => row.Int("rank")));
            var times = ranked.Select(row => row.ClockOrNull("fastestLapTime")).ToList();
            Assert.Equal(times.Order(), times);
        }
    }

    [Theory]
    [MemberData(nameof(SampleTables.Seeds), MemberType = typeof(SampleTables))]
    public async Task Pit_stops_are_numbered_and_made_on_laps_that_were_driven(int seed)
    {
        var sample = await SampleTables.OfAsync(seed);
        var driven = sample.LapTimes.Select(row => (row.RaceId, row["driverId"], row["lap"])).ToHashSet();
        Assert.All(sample.PitStops, row => Assert.Contains((row.RaceId, row["driverId"], row["lap"]), driven));
        foreach (var visits in sample.PitStops.GroupBy(row => (row.RaceId, row["driverId"])))
        {
            Assert.Equal(Enumerable.Range(1, visits.Count()), visits.Select(row => row.Int("stop")));
            Assert.Distinct(visits.Select(row => row["lap"]));
            Assert.Equal(visits.Select(row => row["time"]).Order(StringComparer.Ordinal), visits.Select(row => row["time"]));
        }
    }
}
