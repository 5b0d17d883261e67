using Xunit;

namespace F1Warehouse.Tests.Sample;

/// <summary>The committed sample holds every trap of the real data, where <c>data/README.md</c> says.</summary>
public sealed class SampleTrapTests
{
    private static readonly SampleTables Sample = SampleTables.Committed;

    [Fact]
    public void A_shared_win_and_a_driver_with_two_rows_in_a_race()
    {
        var race = Sample.In(2031, 3, "results").ToList();
        var winners = race.Where(row => row["position"] == "1").ToList();
        Assert.Equal(["12.5", "12.5"], winners.Select(row => row["points"]));
        Assert.Single(winners.DistinctBy(row => row["number"]));
        Assert.Equal(["1", "R"], race.Where(row => row["driverId"] == winners[1]["driverId"]).Select(row => row["positionText"]));
        Assert.Equal(["5", "5"], race.Where(row => row["position"] == "5").Select(row => row["points"]));
        Assert.Single(Sample.In(2031, 3, "sprint_results"), row => row["driverId"] == winners[1]["driverId"]);
    }

    [Fact]
    public void Races_without_lap_times_pit_stops_and_fastest_laps()
    {
        foreach (var (season, round) in new[] { (2031, 3), (2033, 10) })
        {
            Assert.Empty(Sample.In(season, round, "lap_times"));
            Assert.Empty(Sample.In(season, round, "pit_stops"));
            Assert.All(Sample.In(season, round, "results"), row => Assert.Null(row["rank"]));
        }
    }

    [Fact]
    public void An_abandoned_race_with_the_points_of_a_third_of_the_distance() => Assert.Equal(
        ["13", "10", "8", "6", "5", "4", "3", "2", "1", "0"],
        Sample.In(2032, 4, "results").Take(10).Select(row => row["points"]));

    [Fact]
    public void A_race_over_an_hour_with_half_an_hour_in_the_pit_lane_for_everyone()
    {
        Assert.Matches(@"^1:0\d:\d\d\.\d{3}$", Sample.In(2032, 8, "results").First()["time"]);
        Assert.Contains(Sample.In(2032, 8, "pit_stops"), row => row.Int("milliseconds") > 30 * 60_000);
        Assert.Contains(Sample.In(2032, 8, "lap_times"), row => row.Int("milliseconds") > 30 * 60_000);
    }

    [Fact]
    public void A_slow_pit_stop_of_more_than_a_minute_without_a_red_flag() => Assert.Contains(
        Sample.PitStops, row => row.Int("milliseconds") is > 60_000 and < 300_000 && row["duration"]![1] == ':');

    [Fact]
    public void A_result_with_a_time_but_no_position() => Assert.Single(
        Sample.In(2032, 6, "results"),
        row => row["positionText"] == "D" && row["position"] is null && row["time"]![0] == '+' && row["points"] == "0");

    [Fact]
    public void Grid_0_from_the_pit_lane_and_without_a_start()
    {
        Assert.Single(Sample.In(2032, 3, "results"), row => row["grid"] == "0" && row.Int("laps") > 0);
        var withdrawn = Assert.Single(Sample.In(2033, 5, "results"), row => row["grid"] == "0");
        Assert.Equal("W", withdrawn["positionText"]);
        Assert.Null(withdrawn["number"]);
        Assert.Null(Sample.In(2033, 5, "qualifying").Last()["q1"]);
    }

    [Fact]
    public void A_car_without_a_lap_is_not_ranked_by_fastest_lap() => Assert.Contains(
        Sample.Results, row => row["positionText"] == "R" && row["rank"] == "0" && row["fastestLapTime"] is null);

    [Fact]
    public void Cars_a_lap_down_and_cars_classified_though_they_stopped()
    {
        Assert.Contains(Sample.Results, row => row["statusId"] == "11" && row["position"] is not null && row["time"] is null);
        Assert.Contains(Sample.Results, row => row["position"] is not null && row.Int("statusId") is > 1 and < 11 or > 19);
    }

    [Fact]
    public void The_most_points_do_not_make_the_champion()
    {
        var drivers = Sample.In(2031, 10, "driver_standings").ToList();
        Assert.Equal("D", drivers.MaxBy(row => row.Decimal("points"))!["positionText"]);
        var constructors = Sample.In(2031, 10, "constructor_standings").ToList();
        Assert.Equal("E", constructors.MaxBy(row => row.Decimal("points"))!["positionText"]);
        Assert.Contains(Sample["constructor_results"], row => row["status"] == "D");
    }

    [Fact]
    public void Standings_without_a_result_in_the_race()
    {
        var results = Sample.Results.Select(row => (row.RaceId, row["driverId"])).ToHashSet();
        Assert.Contains(Sample["driver_standings"], row => !results.Contains((row.RaceId, row["driverId"])));
        var teams = Sample.Results.Select(row => (row.RaceId, row["constructorId"])).ToHashSet();
        Assert.Contains(Sample["constructor_standings"], row => !teams.Contains((row.RaceId, row["constructorId"])));
    }

    [Fact]
    public void A_driver_a_constructor_and_a_circuit_without_a_race()
    {
        Assert.DoesNotContain(Sample.Results, row => row["driverId"] == "25" || row["constructorId"] == "11");
        Assert.Single(Sample["drivers"], row => row["driverId"] == "25");
        Assert.Single(Sample["constructors"], row => row["constructorId"] == "11");
        Assert.DoesNotContain(Sample.Races, row => row["circuitId"] == "12");
    }

    [Fact]
    public void Drivers_who_share_a_code_have_none_or_change_teams_in_a_season()
    {
        Assert.Equal(2, Sample["drivers"].Count(row => row["code"] == "KVI"));
        Assert.Contains(Sample["drivers"], row => row["code"] is null && row["number"] is null);
        Assert.NotEqual(Team(2033, 5), Team(2033, 6));

        static string? Team(int season, int round) =>
            Sample.In(season, round, "results").Single(row => row["driverId"] == "4")["constructorId"];
    }

    [Fact]
    public void Names_with_html_commas_quotes_and_letters_beyond_ascii()
    {
        Assert.Contains(Sample["constructors"], row => row["name"] == "Hollis &amp; Crane");
        Assert.Contains(Sample["constructors"], row => row["name"] == "Ypsilon, Pfaff und Söhne");
        Assert.Contains(Sample["circuits"], row => row["name"] == "The \"Thimble\" Ring");
        Assert.Contains(Sample["drivers"], row => row["forename"] == "Łukasz");
    }

    [Fact]
    public void Nulls_where_the_real_data_have_them()
    {
        Assert.Contains(Sample["circuits"], row => row["alt"] is null);
        Assert.All(Sample.Races.Where(row => row["year"] == "2031"), row => Assert.Null(row["time"]));
        Assert.Contains(Sample.Races, row => row["sprint_date"] is not null && row["sprint_time"] is null);
        Assert.Contains(Sample["qualifying"], row => row.Int("position") <= 10 && row["q3"] is null);
        Assert.All(Sample.Sprints, row => Assert.Null(row["rank"]));
    }

    [Fact]
    public void Gaps_of_more_than_a_minute_with_and_without_minutes()
    {
        Assert.Contains(Sample.Results, row => row["time"]?.StartsWith("+1:", StringComparison.Ordinal) ?? false);
        Assert.Contains(Sample.Results, row => row["time"]?.Length == "+62.594".Length && row.ClockOrNull("time") > 60_000);
    }

    [Fact]
    public void Lap_times_under_a_minute() => Assert.Contains(Sample.LapTimes, row => row["time"]!.Length == "58.912".Length);

    [Fact]
    public void Race_ids_are_no_order_of_time() => Assert.Equal("2033", Sample.Races.MinBy(row => row.RaceId)!["year"]);
}
