using System.Globalization;
using System.Reflection;
using F1Warehouse.Raw;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace F1Warehouse.Tests.Sample;

/// <summary>Whatever the seed: keys hold, lists are in order.</summary>
public sealed class SampleConsistencyTests
{
    [Theory]
    [MemberData(nameof(SampleTables.Seeds), MemberType = typeof(SampleTables))]
    public async Task Keys_are_unique_and_references_hold(int seed)
    {
        var sample = await SampleTables.OfAsync(seed);
        foreach (var dataset in Dataset.All)
        {
            var key = dataset.Entity.GetCustomAttribute<PrimaryKeyAttribute>()!.PropertyNames;
            var columns = dataset.Columns.Where(column => key.Contains(column.PropertyName)).ToList();
            Assert.Distinct(sample[dataset.Name].Select(row => string.Join('|', columns.Select(column => row[column.CsvHeader]))));
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
    [MemberData(nameof(SampleTables.Seeds), MemberType = typeof(SampleTables))]
    public async Task Result_lists_are_in_order_without_gaps(int seed)
    {
        var sample = await SampleTables.OfAsync(seed);
        foreach (var race in sample.RacesAndSprints)
        {
            var cars = race.DistinctBy(row => row.Int("positionOrder")).OrderBy(row => row.Int("positionOrder")).ToList();
            var classified = cars.TakeWhile(row => row["position"] is not null).ToList();
            var grid = cars.Select(row => row.Int("grid")).Where(place => place > 0).Order().ToList();
            Assert.Equal(Enumerable.Range(1, cars.Count), cars.Select(row => row.Int("positionOrder")));
            Assert.Equal(Enumerable.Range(1, classified.Count), classified.Select(row => row.Int("position")));
            Assert.Equal(Enumerable.Range(1, grid.Count), grid);
            Assert.All(race, row => Assert.Matches(row["position"] is { } place ? $"^{place}$" : "^[RNDW]$", row["positionText"]));
        }
    }

    [Theory]
    [MemberData(nameof(SampleTables.Seeds), MemberType = typeof(SampleTables))]
    public async Task Gaps_grow_with_the_position_and_only_the_lead_lap_has_them(int seed)
    {
        var sample = await SampleTables.OfAsync(seed);
        foreach (var race in sample.RacesAndSprints)
        {
            var classified = race.Where(row => row["position"] is not null).DistinctBy(row => row["position"]).ToList();
            var laps = classified[0]["laps"];
            var times = classified.Where(row => row["laps"] == laps).Select(row => row.Int("milliseconds")).ToList();
            Assert.Equal(times.Order(), times);
            Assert.Distinct(times);
            Assert.All(race.Where(row => row["laps"] != laps), row => Assert.Null(row["time"] ?? row["milliseconds"]));
        }
    }

    [Theory]
    [MemberData(nameof(SampleTables.Seeds), MemberType = typeof(SampleTables))]
    public async Task Qualifying_ranks_by_the_last_session_reached(int seed)
    {
        var sample = await SampleTables.OfAsync(seed);
        foreach (var race in sample["qualifying"].GroupBy(row => row.RaceId))
        {
            Assert.Equal(Enumerable.Range(1, race.Count()), race.Select(row => row.Int("position")));
            foreach (var (session, first, last) in new[] { ("q3", 1, 10), ("q2", 11, 15), ("q1", 16, 20) })
            {
                var times = race.Take((first - 1)..last).Select(row => row.ClockOrNull(session) ?? int.MaxValue).ToList();
                Assert.Equal(times.Order(), times);
                Assert.All(race.Skip(last), row => Assert.Null(row[session]));
            }
        }
    }

    [Fact]
    public void The_calendar_is_in_order_and_ages_are_plausible()
    {
        foreach (var season in SampleTables.Committed.Races.GroupBy(row => row["year"]!))
        {
            Assert.Equal(Enumerable.Range(1, season.Count()), season.Select(row => row.Int("round")));
            Assert.Equal(season.Select(row => row["date"]).Order(), season.Select(row => row["date"]));
            Assert.All(season, race => Assert.StartsWith(season.Key, race["date"], StringComparison.Ordinal));
            Assert.All(season.Where(race => race["time"] is not null), race =>
            {
                string[] sessions = ["fp1_", "fp2_", race["sprint_time"] is null ? "fp3_" : "sprint_", "quali_", ""];
                var moments = sessions.Select(name => $"{race[$"{name}date"]} {race[$"{name}time"]}").ToList();
                Assert.Equal(moments.Order(StringComparer.Ordinal), moments);
                Assert.Distinct(moments);
            });
        }

        Assert.All(SampleTables.Committed["drivers"], row => Assert.InRange(
            2031 - DateOnly.ParseExact(row["dob"]!, "yyyy-MM-dd", CultureInfo.InvariantCulture).Year, 18, 40));
    }
}
