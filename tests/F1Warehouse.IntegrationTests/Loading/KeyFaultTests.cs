using Xunit;

namespace F1Warehouse.IntegrationTests.Loading;

public sealed class KeyFaultTests(LoadFixture fixture) : IClassFixture<LoadFixture>, IDisposable
{
    private readonly TinyData data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task A_duplicate_key_is_named_with_both_lines()
    {
        data.Append("drivers", "2,\"three\",\\N,\\N,\"Cid\",\"Three\",\"1990-01-01\",\"Utopian\",\"http://x/3\"\n");
        Assert.Equal(
            ["drivers.csv:4: driverId: '2': expected a key of its own, line 3 has the same"],
            await fixture.FaultsAsync(data.Folder));
    }

    [Fact]
    public async Task A_duplicate_of_a_key_of_several_columns_is_named_with_all_of_them()
    {
        data.Append("lap_times", "10,1,3,1,1:33.1,93100\n10,1,002,1,1:33.006,93006\n10,1,2,1,1:33.006,93006\n");
        Assert.Equal(
            [
                "lap_times.csv:6: raceId, driverId, lap: '10, 1, 2': expected a key of its own, line 3 has the same",
                "lap_times.csv:7: raceId, driverId, lap: '10, 1, 2': expected a key of its own, line 3 has the same",
            ],
            await fixture.FaultsAsync(data.Folder));
    }

    [Fact]
    public async Task A_value_that_its_parent_lacks_is_named_with_the_file_it_should_be_in()
    {
        data.Replace("results", "2,10,2,2,3,0", "2,12,2,9,3,0");
        Assert.Equal(
            [
                "results.csv:3: constructorId: '9': expected a constructorId that constructors.csv has",
                "results.csv:3: raceId: '12': expected a raceId that races.csv has",
            ],
            await fixture.FaultsAsync(data.Folder));
    }

    [Fact]
    public async Task Two_results_of_one_driver_in_one_race_are_legal()
    {
        data.Append("results", "3,10,2,2,3,0,\\N,R,3,0,12,\\N,\\N,\\N,\\N,\\N,\\N,2\n");
        Assert.Equal(3, (await fixture.LoadAsync(data.Folder)).Files.Single(file => file.Dataset.Name == "results").Rows);
    }

    [Fact]
    public async Task Rows_are_not_blamed_for_referring_to_a_row_that_is_bad_itself()
    {
        data.Replace("drivers", "1988-02-29", "never");
        Assert.Equal(["drivers.csv:3: dob: 'never': expected a date such as 2024-03-02"], await fixture.FaultsAsync(data.Folder));
    }

    [Fact]
    public async Task Rows_are_not_blamed_for_referring_to_a_file_that_cannot_be_read()
    {
        data.Replace("drivers", "dob", "birthday");
        Assert.Equal(["drivers.csv:1: dob: expected this column, found none"], await fixture.FaultsAsync(data.Folder));
    }

    [Fact]
    public async Task A_key_that_cannot_be_read_keeps_its_children_from_blame()
    {
        data.Replace("status", "2,\"Engine\"", "two,\"Engine\"");
        Assert.Equal(
            ["status.csv:3: statusId: 'two': expected a whole number from -2147483648 to 2147483647"],
            await fixture.FaultsAsync(data.Folder));
    }

    [Fact]
    public async Task Broken_keys_are_found_beside_other_faults_and_in_files_in_parts()
    {
        data.Append(
            "lap_times",
            string.Concat(Enumerable.Range(3, 3000).Select(lap => $"10,1,{lap},1,1:30.000,90000\n"))
            + "10,1,5,1,1:30.000,90000\n10,3,1,1,1:30.000,90000\n10,1,9999,1,never,90000\n");
        Assert.Equal(
            [
                "lap_times.csv:3005: raceId, driverId, lap: '10, 1, 5': expected a key of its own, line 7 has the same",
                "lap_times.csv:3006: driverId: '3': expected a driverId that drivers.csv has",
                "lap_times.csv:3007: time: 'never': expected a lap time such as 58.791, 1:27.452 or 2:05:07.547",
            ],
            await fixture.FaultsAsync(data.Folder, rangeBytes: 10_000));
    }
}
