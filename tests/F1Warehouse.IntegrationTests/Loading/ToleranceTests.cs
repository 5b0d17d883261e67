using Xunit;

namespace F1Warehouse.IntegrationTests.Loading;

public sealed class ToleranceTests(LoadFixture fixture) : IClassFixture<LoadFixture>, IDisposable
{
    private readonly TinyData data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task NaN_and_NULL_are_null_where_null_is_allowed_and_counted_in_one_sentence()
    {
        data.Write("drivers", """
            driverId,driverRef,number,code,forename,surname,dob,nationality,url
            1,one,NaN,NaN,Ann,Null,1985-01-07,Utopian,NULL
            2,two,nan,NANA,Bob,Two,1988-02-29,Utopian,null

            """);
        var outcome = await fixture.LoadAsync(data.Folder);
        Assert.Equal([$"{data.PathOf("drivers")}: 5 values such as 'NaN' are read as null"], outcome.Events.Warnings);
        // Names are not null, whatever they look like.
        Assert.Equal("- - Null -; - NANA Two -", await TextAsync(
            $"""
            select string_agg(concat_ws(' ', coalesce(permanent_number::text, '-'), coalesce(code, '-'), surname, coalesce(url, '-')), '; ' order by driver_id)
            from {outcome.Schema}.drivers
            """));
    }

    [Fact]
    public async Task NaN_is_refused_where_null_is()
    {
        data.Replace("results", ",25,58,", ",NaN,58,");
        data.Replace("lap_times", "10,1,2,1,", "10,1,NULL,1,");
        Assert.Equal(
            [
                "lap_times.csv:3: lap: 'NULL': expected a whole number from -2147483648 to 2147483647",
                "results.csv:2: points: 'NaN': expected a decimal number such as 12.5, of at most 28 digits",
            ],
            await fixture.FaultsAsync(data.Folder));
    }

    [Fact]
    public async Task Whole_numbers_with_zero_decimals_are_whole_numbers_also_in_keys()
    {
        data.Replace("status", "1,\"Finished\"", "1.0,\"Finished\"");
        data.Replace("results", "1,10,1,1,44,", "1,10.0,1.0,1,44.00,");
        var outcome = await fixture.LoadAsync(data.Folder);
        Assert.Equal(
            [
                $"{data.PathOf("results")}: 3 values such as '10.0' are read as whole numbers",
                $"{data.PathOf("status")}: 1 values such as '1.0' are read as whole numbers",
            ],
            outcome.Events.Warnings);
        Assert.Equal("10 1 44", await TextAsync($"select concat_ws(' ', race_id, driver_id, car_number) from {outcome.Schema}.results where result_id = 1"));
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("1.")]
    [InlineData(".0")]
    [InlineData("1.0.0")]
    [InlineData("1e0")]
    public async Task What_would_lose_a_meaning_is_refused(string number)
    {
        data.Replace("results", "1,10,1,1,44,", $"1,10,1,1,{number},");
        Assert.Equal(
            [$"results.csv:2: number: '{number}': expected a whole number from -2147483648 to 2147483647"],
            await fixture.FaultsAsync(data.Folder));
    }

    [Fact]
    public async Task A_key_with_zero_decimals_is_found_with_its_line_where_it_is_broken()
    {
        data.Replace("pit_stops", "10,2,1,11", "10,77.0,1,11");
        data.Append("status", "2.0,\"Again\"\n");
        Assert.Equal(
            [
                "pit_stops.csv:3: driverId: '77': expected a driverId that drivers.csv has",
                "status.csv:4: statusId: '2': expected a key of its own, line 3 has the same",
            ],
            await fixture.FaultsAsync(data.Folder));
    }

    [Fact]
    public async Task A_time_of_the_circuit_is_no_UTC()
    {
        data.Replace("pit_stops", "17:05:23", "17:05:23Z");
        Assert.Equal(
            ["pit_stops.csv:2: time: '17:05:23Z': expected a time of day such as 14:05:09"], await fixture.FaultsAsync(data.Folder));
    }

    private Task<string> TextAsync(string sql) => fixture.Database.ScalarAsync<string>(sql, TestContext.Current.CancellationToken);
}
