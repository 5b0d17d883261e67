using F1Warehouse.Raw;
using Xunit;

namespace F1Warehouse.IntegrationTests.Loading;

public sealed class HeaderTests(LoadFixture fixture) : IClassFixture<LoadFixture>, IDisposable
{
    private const string Header = "raceId,driverId,lap,position,time,milliseconds";

    private readonly TinyData data = new();

    public void Dispose() => data.Dispose();

    [Theory]
    [InlineData("race_id,driver_id,lap,position,time,milliseconds", "columns 'race_id', 'driver_id': taken for raceId, driverId")]
    [InlineData("Race ID,driver-id,LAP,position,time,milliseconds", "columns 'Race ID', 'driver-id', 'LAP': taken for raceId, driverId, lap")]
    [InlineData("raceId,driverId, lap ,position,time,milliseconds", "column ' lap ': taken for lap")]
    [InlineData("RaceId,DriverId,Lap,Position,Time,Milliseconds",
        "columns 'RaceId', 'DriverId', 'Lap', 'Position', 'Time' and 1 more: taken for raceId, driverId, lap, position, time, milliseconds")]
    public async Task A_header_written_otherwise_is_told_in_one_sentence(string header, string warning)
    {
        data.Replace("lap_times", Header, header);
        var outcome = await fixture.LoadAsync(data.Folder);
        Assert.Equal([$"{data.PathOf("lap_times")}: {warning}"], outcome.Events.Warnings);
        Assert.Equal(TinyData.Rows, outcome.Files.Sum(file => file.Rows));
    }

    [Fact]
    public async Task The_header_may_be_quoted_after_a_byte_order_mark_in_any_file()
    {
        foreach (var dataset in Dataset.All.Select(dataset => dataset.Name))
        {
            var (header, rows) = (data.Read(dataset).Split('\n')[0], data.Read(dataset).Split('\n')[1..]);
            data.Write(dataset, $"\ufeff\"{header.Replace(",", "\",\"", StringComparison.Ordinal)}\"\n{string.Join('\n', rows)}");
        }

        var outcome = await fixture.LoadAsync(data.Folder);
        Assert.Empty(outcome.Events.Warnings);
        Assert.Equal(TinyData.Rows, outcome.Files.Sum(file => file.Rows));
    }

    [Fact]
    public async Task An_index_column_of_pandas_is_ignored_as_any_unknown_one()
    {
        data.Write("status", ",statusId,status\n0,1,Finished\n1,2,Engine\n");
        var outcome = await fixture.LoadAsync(data.Folder);
        Assert.Equal([$"{data.PathOf("status")}: column '': unknown, ignored"], outcome.Events.Warnings);
        Assert.Equal(2, outcome.Files.Single(file => file.Dataset.Name == "status").Rows);
    }

    [Fact]
    public async Task A_flood_of_unknown_columns_is_cut_and_shown_without_characters_that_act()
    {
        data.Write("status", "statusId,status,\u001b[31mred,\u202ereversed,\"two\nlines\",x4,x5,x6,x7\n1,Finished,,,,,,,\n2,Engine,,,,,,,\n");
        var outcome = await fixture.LoadAsync(data.Folder);
        Assert.Equal(
            [$@"{data.PathOf("status")}: columns '\x1b[31mred', '\u202ereversed', 'two\nlines', 'x4', 'x5' and 2 more: unknown, ignored"],
            outcome.Events.Warnings);
    }

    [Theory]
    [InlineData(';', "';'")]
    [InlineData('\t', "tab")]
    [InlineData('|', "'|'")]
    public async Task Another_separator_is_one_sentence(char separator, string name)
    {
        data.Write("drivers", data.Read("drivers").Replace(',', separator));
        data.Write("status", $"\"statusId\"{separator}\"status\"\n1{separator}\"Finished\"\n2{separator}\"Engine\"\n");
        data.Write("seasons", $"2023{separator}http://x/2023\n2024{separator}http://x/2024\n");
        Assert.Equal(
            [
                $"drivers.csv: separated by {name}, expected ','",
                $"seasons.csv: separated by {name}, expected ','",
                $"status.csv: separated by {name}, expected ','",
            ],
            await fixture.FaultsAsync(data.Folder));
    }

    [Theory]
    [InlineData("status", "statusId,status")]
    [InlineData("circuits", "circuitId,circuitRef,name,location,country,lat,lng,alt,url")]
    [InlineData("lap_times", Header)]
    public async Task A_missing_header_line_is_one_sentence(string dataset, string header)
    {
        data.Replace(dataset, $"{header}\n", "");
        Assert.Equal([$"{dataset}.csv: no header line: line 1 is data; expected {header}"], await fixture.FaultsAsync(data.Folder));
    }
}
