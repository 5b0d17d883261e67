using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.Raw;
using Xunit;

namespace F1Warehouse.IntegrationTests.Loading;

/// <summary>What honest editions of the data set look like, each kind by a line of it.</summary>
public sealed class EditionTests(LoadFixture fixture) : IClassFixture<LoadFixture>, IDisposable
{
    private const string SessionHeaders = "fp1_date, fp1_time, fp2_date, fp2_time, fp3_date, fp3_time, quali_date, quali_time, sprint_date, sprint_time";

    private const string WithoutRank = "sprint_results.csv: without rank, as in some editions; read as null";

    private readonly TinyData data = new();

    public static TheoryData<string, string[]> Editions => new()
    {
        { "kaggle-2020-11", [$"races.csv: without {SessionHeaders}, as in some editions; read as null", "sprint_results.csv: not there, as in some editions; its table stays empty"] },
        { "ergast-2023-03", [WithoutRank] },
        { "ergast-2024-10", [WithoutRank] },
        { "kaggle-2024", [WithoutRank] },
        { "community-2025-08", ["races.csv: 24 rows end early; what they lack is read as null"] },
        { "community-2025-11", ["races.csv: 24 rows end early; what they lack is read as null"] },
    };

    public void Dispose() => data.Dispose();

    [Theory]
    [MemberData(nameof(Editions))]
    public async Task Each_real_edition_loads(string name, string[] warnings)
    {
        using var edition = RealEdition.WithoutLapsOrSkip(name);
        var outcome = await fixture.LoadAsync(edition.Folder, leftOut: [Named("lap_times")]);
        foreach (var file in outcome.Files)
        {
            // No field of these files holds a line break.
            Assert.Equal(File.ReadLines(file.Path).Count(line => line.Length > 0) - 1, file.Rows);
            Assert.Equal(file.Rows, await CountAsync(outcome, file.Dataset.Name, "true"));
        }

        Assert.Equal(warnings.Select(warning => $"{edition.Folder}/{warning}"), outcome.Events.Warnings);
    }

    [Fact]
    public async Task Sprint_results_of_the_first_editions_have_no_rank()
    {
        data.Write("sprint_results", """
            resultId,raceId,driverId,constructorId,number,grid,position,positionText,positionOrder,points,laps,time,milliseconds,fastestLap,fastestLapTime,statusId
            1,10,1,1,33,2,1,"1",1,3,17,"25:38.426",1538426,14,"1:30.013",1

            """);
        await LoadsAsync("sprint_results", "points = 3 and fastest_lap_rank is null", WithoutRank);
    }

    [Fact]
    public async Task Who_is_not_ranked_yet_has_no_position_in_the_standings()
    {
        data.Append("driver_standings", "3,11,2,0,\\N,-,0\n");
        data.Append("constructor_standings", "2,11,2,0,\\N,-,0\n");
        var outcome = await LoadsAsync("driver_standings", "championship_position is null and position_text = '-'");
        Assert.Equal(1, await CountAsync(outcome, "constructor_standings", "championship_position is null"));
    }

    [Fact]
    public async Task A_retired_car_may_have_a_position_and_a_lapped_one_a_time()
    {
        data.Append("results", "3,11,1,1,30,18,15,R,15,0,46,\\N,\\N,43,2,1:22.970,\\N,2\n4,11,2,1,5,19,14,14,14,0,55,+10.756,5465782,28,8,1:35.874,\\N,1\n");
        var outcome = await LoadsAsync("results", "finish_position = 15 and position_text = 'R'");
        Assert.Equal(1, await CountAsync(outcome, "results", "finish_time = '+10.756' and laps = 55"));
    }

    [Fact]
    public async Task A_grid_may_not_be_known_yet()
    {
        data.Append("results", "3,11,1,1,1,\\N,1,1,1,25,57,1:24:38.241,5078241,50,5,1:23.498,\\N,1\n");
        data.Append("sprint_results", "2,11,1,1,1,\\N,1,1,1,8,19,30:39.965,1839965,2,1:35.399,1,1\n");
        var outcome = await LoadsAsync("results", "grid is null and points = 25");
        Assert.Equal(1, await CountAsync(outcome, "sprint_results", "grid is null"));
    }

    [Fact]
    public async Task Races_of_a_running_season_may_end_after_their_addresses()
    {
        data.Append("races", "12,2024,2,1,Third,2024-03-23,07:00:00,http://x/12\n");
        await LoadsAsync("races", "name = 'Third' and sprint_date is null", "races.csv: 1 rows end early; what they lack is read as null");
    }

    [Theory]
    [InlineData("+ 1:06.7")]
    [InlineData("+1 Lap")]
    [InlineData("+-1:59:11.640")]
    public async Task A_gap_is_text_whatever_it_says(string gap)
    {
        data.Append("results", $"3,11,1,1,9,6,4,\"4\",4,3,80,\"{gap}\",6808000,\\N,\\N,\\N,\\N,1\n");
        await LoadsAsync("results", $"finish_time = '{gap}'");
    }

    [Fact]
    public async Task The_same_standing_under_two_ids_is_not_the_business_of_the_load()
    {
        data.Append("constructor_standings", "29716,11,2,0,11,11,0\n29738,11,2,0,11,11,0\n");
        await LoadsAsync("constructor_standings", "race_id = 11 and championship_position = 11", rows: 2);
    }

    [Fact]
    public async Task Times_of_sessions_may_say_that_they_are_UTC()
    {
        data.Append("races", "12,2024,2,1,Third,2024-03-08,04:00:00Z,http://x/12,2024-03-06,01:30:00Z,\\N,\\N,\\N,\\N,2024-03-07,05:00:00Z,\\N,\\N\n");
        await LoadsAsync("races", "race_time = '04:00' and fp1_time = '01:30' and qualifying_time = '05:00'");
    }

    [Fact]
    public async Task Editions_before_2021_have_neither_sprints_nor_session_times_and_some_lack_an_address()
    {
        File.Delete(data.PathOf("sprint_results"));
        data.Write("races", "raceId,year,round,circuitId,name,date,time,url\n10,2023,1,1,First,2023-03-05,15:00:00,http://x/10\n11,2024,1,2,Second,2024-03-02,\\N,\\N\n");
        data.Write("drivers", data.Read("drivers").Replace("\"http://x/2\"", "\"\"", StringComparison.Ordinal));
        data.Write("seasons", "year\n2023\n2024\n");
        var outcome = await LoadsAsync(
            "drivers", "url is null",
            $"races.csv: without {SessionHeaders}, as in some editions; read as null",
            "seasons.csv: without url, as in some editions; read as null",
            "sprint_results.csv: not there, as in some editions; its table stays empty");
        Assert.Equal(0, await CountAsync(outcome, "sprint_results", "true"));
        Assert.Equal(13, outcome.Files.Count);
    }

    private static Dataset Named(string name) => Dataset.All.Single(dataset => dataset.Name == name);

    private async Task<LoadOutcome> LoadsAsync(string dataset, string condition, params string[] warnings) =>
        await LoadsAsync(dataset, condition, 1, warnings);

    private async Task<LoadOutcome> LoadsAsync(string dataset, string condition, int rows, params string[] warnings)
    {
        var outcome = await fixture.LoadAsync(data.Folder);
        Assert.Equal(warnings.Select(warning => $"{data.Folder}/{warning}"), outcome.Events.Warnings);
        Assert.Equal(rows, await CountAsync(outcome, dataset, condition));
        return outcome;
    }

    private Task<long> CountAsync(LoadOutcome outcome, string dataset, string condition) => fixture.Database.ScalarAsync<long>(
        $"select count(*) from {outcome.Schema}.{dataset} where {condition}", TestContext.Current.CancellationToken);
}
