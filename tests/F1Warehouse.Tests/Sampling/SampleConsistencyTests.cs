using System.Globalization;
using System.Reflection;
using F1Warehouse.Pipeline.Sampling;
using F1Warehouse.Raw;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace F1Warehouse.Tests.Sampling;

/// <summary>Whatever the seed: every rule of good data that does not concern points (see <see cref="SamplePointsTests"/>).</summary>
public sealed class SampleConsistencyTests
{
    public static TheoryData<int> Seeds => [SampleChampionship.DefaultSeed, 0, 1, 2, 3, -1, int.MaxValue];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Keys_are_unique_and_references_hold(int seed)
    {
        var sample = await SampleAsync(seed);
        foreach (var dataset in Dataset.All)
        {
            var key = dataset.Entity.GetCustomAttribute<PrimaryKeyAttribute>()!.PropertyNames.Select(name => HeaderOf(dataset, name)).ToList();
            Assert.Distinct(sample[dataset.Name].Select(row => string.Join('|', key.Select(header => row[header]))));
            foreach (var column in dataset.Columns)
            {
                if (dataset.Entity.GetProperty(column.PropertyName)!.GetCustomAttribute<ReferencesAttribute>() is { } reference)
                {
                    var parent = Dataset.All.Single(other => other.Entity == reference.Entity);
                    var known = sample[parent.Name].Select(row => row[parent.Columns[0].CsvHeader]).ToHashSet();
                    Assert.All(sample[dataset.Name], row => Assert.Contains(row[column.CsvHeader], known));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Milliseconds_are_what_the_text_says(int seed)
    {
        var sample = await SampleAsync(seed);
        Assert.All(sample.LapTimes, row => Assert.Equal(row.ClockOrNull("time"), row.Int("milliseconds")));
        Assert.All(sample.PitStops, row => Assert.Equal(row.ClockOrNull("duration"), row.Int("milliseconds")));
        foreach (var race in sample.Results.GroupBy(row => row.RaceId).Concat(sample.Sprints.GroupBy(row => row.RaceId)))
        {
            var winner = race.First(row => row["position"] == "1").Int("milliseconds");
            Assert.All(race, row => Assert.Equal(
                row.ClockOrNull("time") + (row["time"]?[0] == '+' ? winner : 0), row.IntOrNull("milliseconds")));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Laps_are_dense_add_up_to_the_race_time_and_rank_the_cars(int seed)
    {
        var sample = await SampleAsync(seed);
        var results = sample.Results.ToLookup(row => (row.RaceId, row.Int("driverId")));
        foreach (var run in sample.LapTimes.GroupBy(row => (row.RaceId, row.Int("driverId"))))
        {
            var result = Assert.Single(results[run.Key]);
            Assert.Equal(Enumerable.Range(1, result.Int("laps")), run.Select(row => row.Int("lap")));
            Assert.Equal(result.IntOrNull("milliseconds") ?? run.Sum(Milliseconds), run.Sum(Milliseconds));
            var fastest = run.MinBy(Milliseconds)!;
            Assert.Equal((fastest.Int("lap"), Milliseconds(fastest)), (result.Int("fastestLap"), result.ClockOrNull("fastestLapTime")));
        }

        Assert.All(sample.LapTimes.GroupBy(row => (row.RaceId, row.Int("lap"))), lap =>
            Assert.Equal(Enumerable.Range(1, lap.Count()), lap.Select(row => row.Int("position")).Order()));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Pit_stops_are_numbered_and_made_on_laps_that_were_driven(int seed)
    {
        var sample = await SampleAsync(seed);
        var driven = sample.LapTimes.Select(row => (row.RaceId, row.Int("driverId"), row.Int("lap"))).ToHashSet();
        Assert.All(sample.PitStops, row => Assert.Contains((row.RaceId, row.Int("driverId"), row.Int("lap")), driven));
        foreach (var visits in sample.PitStops.GroupBy(row => (row.RaceId, row.Int("driverId"))))
        {
            Assert.Equal(Enumerable.Range(1, visits.Count()), visits.Select(row => row.Int("stop")));
            Assert.Distinct(visits.Select(row => row.Int("lap")));
            Assert.Equal(visits.Select(row => row["time"]).Order(StringComparer.Ordinal), visits.Select(row => row["time"]));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Result_lists_are_in_order_without_gaps(int seed)
    {
        var sample = await SampleAsync(seed);
        foreach (var race in sample.Results.GroupBy(row => row.RaceId).Concat(sample.Sprints.GroupBy(row => row.RaceId)))
        {
            var cars = race.DistinctBy(row => row.Int("positionOrder")).OrderBy(row => row.Int("positionOrder")).ToList();
            var classified = cars.Where(row => row["position"] is not null).ToList();
            Assert.Equal(Enumerable.Range(1, cars.Count), cars.Select(row => row.Int("positionOrder")));
            Assert.Equal(Enumerable.Range(1, classified.Count), classified.Select(row => row.Int("position")));
            Assert.All(race, row => Assert.Contains(row["positionText"], row["position"] is { } place ? [place] : new[] { "R", "N", "D", "W" }));
            var onLeadLap = classified.Where(row => row["milliseconds"] is not null).ToList();
            Assert.All(onLeadLap, row => Assert.Equal(cars[0]["laps"], row["laps"]));
            Assert.Equal(onLeadLap.Select(Milliseconds).Order(), onLeadLap.Select(Milliseconds));
            Assert.Distinct(onLeadLap.Select(Milliseconds));
            var grid = cars.Select(row => row.Int("grid")).Where(place => place > 0).Order().ToList();
            Assert.Equal(Enumerable.Range(1, grid.Count), grid);
        }

        foreach (var race in sample.Results.Where(row => row["fastestLapTime"] is not null).GroupBy(row => row.RaceId))
        {
            Assert.Equal(Enumerable.Range(1, race.Count()), race.OrderBy(row => row.ClockOrNull("fastestLapTime")).ThenBy(row => row.Int("rank")).Select(row => row.Int("rank")));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Qualifying_ranks_by_the_last_session_reached(int seed)
    {
        var sample = await SampleAsync(seed);
        foreach (var race in sample["qualifying"].GroupBy(row => row.RaceId))
        {
            Assert.Equal(Enumerable.Range(1, race.Count()), race.Select(row => row.Int("position")));
            foreach (var (session, places) in new[] { ("q3", 1..10), ("q2", 11..15), ("q1", 16..20) })
            {
                var times = race.Take((places.Start.Value - 1)..places.End.Value).Select(row => row.ClockOrNull(session) ?? int.MaxValue).ToList();
                Assert.Equal(times.Order(), times);
                Assert.All(race.Skip(places.End.Value), row => Assert.Null(row[session]));
            }
        }
    }

    [Fact]
    public void The_calendar_is_in_order()
    {
        foreach (var season in SampleTables.Committed.Races.GroupBy(row => row.Int("year")))
        {
            Assert.Equal(Enumerable.Range(1, season.Count()), season.Select(row => row.Int("round")));
            Assert.Equal(season.Select(row => row["date"]).Order(), season.Select(row => row["date"]));
            Assert.All(season, race =>
            {
                Assert.StartsWith($"{season.Key}-", race["date"], StringComparison.Ordinal);
                var sessions = new[] { "fp1", "fp2", "fp3", "sprint", "quali" }
                    .Where(name => race[$"{name}_time"] is not null).Select(name => $"{race[$"{name}_date"]} {race[$"{name}_time"]}").ToList();
                Assert.Equal(sessions.Order(StringComparer.Ordinal), sessions);
                Assert.All(sessions, session => Assert.True(string.CompareOrdinal(session, $"{race["date"]} {race["time"]}") < 0));
            });
        }

        Assert.All(SampleTables.Committed["drivers"], row => Assert.InRange(
            2031 - DateOnly.ParseExact(row["dob"]!, "yyyy-MM-dd", CultureInfo.InvariantCulture).Year, 18, 40));
    }

    private static Task<SampleTables> SampleAsync(int seed) => SampleTables.WriteAsync(seed, TestContext.Current.CancellationToken);

    private static string HeaderOf(Dataset dataset, string property) => dataset.Columns.Single(column => column.PropertyName == property).CsvHeader;

    private static int Milliseconds(SampleRow row) => row.Int("milliseconds");
}
