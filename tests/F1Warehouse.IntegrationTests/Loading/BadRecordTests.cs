using System.Text;
using Xunit;

namespace F1Warehouse.IntegrationTests.Loading;

public sealed class BadRecordTests(LoadFixture fixture) : IClassFixture<LoadFixture>, IDisposable
{
    private readonly TinyData data = new();

    public void Dispose() => data.Dispose();

    [Theory]
    [InlineData("results", "1,10,1,1,44,", "1,10,1,1,4x4,",
        "results.csv:2: number: '4x4': expected a whole number from -2147483648 to 2147483647")]
    [InlineData("results", "1,10,1,1,44,", "1,10,1,1,2147483648,",
        "results.csv:2: number: '2147483648': expected a whole number from -2147483648 to 2147483647")]
    [InlineData("results", ",25,58", ",2.5.1,58",
        "results.csv:2: points: '2.5.1': expected a decimal number such as 12.5, of at most 28 digits")]
    [InlineData("results", ",25,58", ",12345678901234567890123456789,58",
        "results.csv:2: points: '12345678901234567890123456789': expected a decimal number such as 12.5, of at most 28 digits")]
    [InlineData("drivers", "1988-02-29", "1989-02-29", "drivers.csv:3: dob: '1989-02-29': expected a date such as 2024-03-02")]
    [InlineData("drivers", "1988-02-29", "29.02.1988", "drivers.csv:3: dob: '29.02.1988': expected a date such as 2024-03-02")]
    [InlineData("races", "15:00:00", "25:00:00", "races.csv:2: time: '25:00:00': expected a time of day such as 14:05:09")]
    [InlineData("lap_times", "1:33.006", "1:63.006",
        "lap_times.csv:3: time: '1:63.006': expected a lap time such as 58.791, 1:27.452 or 2:05:07.547")]
    [InlineData("lap_times", "1:33.006", "1:33",
        "lap_times.csv:3: time: '1:33': expected a lap time such as 58.791, 1:27.452 or 2:05:07.547")]
    [InlineData("circuits", "-37.8497", "37° south", "circuits.csv:2: lat: '37° south': expected a number")]
    [InlineData("circuits", "-37.8497", "1e999", "circuits.csv:2: lat: '1e999': expected a number")]
    public async Task A_value_that_is_none_is_named_with_line_and_column(string dataset, string good, string bad, string finding)
    {
        data.Replace(dataset, good, bad);
        Assert.Equal([finding], await fixture.FaultsAsync(data.Folder));
    }

    [Theory]
    [InlineData("\\N")]
    [InlineData("\"\\N\"")]
    [InlineData("")]
    [InlineData("\"\"")]
    public async Task Null_in_a_required_column_is_named(string nothing)
    {
        data.Replace("drivers", "\"Bob\"", nothing);
        Assert.Equal(
            [$"drivers.csv:3: forename: '{nothing.Trim('"')}': expected a value, found null"],
            await fixture.FaultsAsync(data.Folder));
    }

    [Fact]
    public async Task A_row_too_long_is_named()
    {
        data.Replace("status", "2,\"Engine\"", "2,\"Engine\",");
        Assert.Equal(["status.csv:3: '2,\"Engine\",': expected 2 fields, found 3"], await fixture.FaultsAsync(data.Folder));
    }

    [Fact]
    public async Task A_row_too_short_is_named_with_what_it_lacks()
    {
        data.Replace("lap_times", ",1,\"1:33.006\",93006", ",1");
        Assert.Equal(
            ["lap_times.csv:3: '10,1,2,1': expected 6 fields, found 4; time, milliseconds must not be missing"],
            await fixture.FaultsAsync(data.Folder));
    }

    [Fact]
    public async Task Short_rows_that_lack_nothing_required_are_loaded_with_one_warning()
    {
        data.Append(
            "races",
            "12,2024,2,1,\"Third\",\"2024-03-09\",\"17:00:00\",\"http://x/12\"\n13,2024,3,1,\"Fourth\",\"2024-03-23\"\n");
        var outcome = await fixture.LoadAsync(data.Folder);
        Assert.Equal(4, outcome.Files.Single(file => file.Dataset.Name == "races").Rows);
        Assert.Equal([$"{data.PathOf("races")}: 2 rows end early; what they lack is read as null"], outcome.Events.Warnings);
    }

    [Theory]
    [InlineData("\"Eng\"ine\"", "expected a comma or the end of the line after a closing quote")]
    [InlineData("Eng\"ine", "expected a field that holds a quote to be quoted, and the quote to be doubled")]
    [InlineData("\"Engine", "expected every quote to be closed before the end of the file")]
    public async Task Broken_quotes_are_named_with_the_line_where_their_record_starts(string field, string expected)
    {
        data.Replace("status", "\"Engine\"", field);
        var finding = Assert.Single(await fixture.FaultsAsync(data.Folder));
        Assert.StartsWith("status.csv:3: '2,", finding, StringComparison.Ordinal);
        Assert.EndsWith(expected, finding, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quote_that_is_never_closed_in_a_large_file_does_not_swallow_it()
    {
        data.Append("status", "3,\"open\n" + string.Concat(Enumerable.Range(4, 400_000).Select(id => $"{id},fine\n")));
        Assert.Equal(
            ["status.csv:4: expected records of at most 1 MB: a quote that opens here seems never to be closed"],
            await fixture.FaultsAsync(data.Folder));
    }

    [Fact]
    public async Task Line_breaks_inside_quotes_are_data_and_lines_after_them_are_counted_right()
    {
        data.Replace("status", "\"Engine\"", "\"Eng\nine\r\nblew\"");
        data.Append("status", "x,\"\"\n");
        Assert.Equal(
            [
                "status.csv:6: statusId: 'x': expected a whole number from -2147483648 to 2147483647",
                "status.csv:6: status: '': expected a value, found null",
            ],
            await fixture.FaultsAsync(data.Folder));
    }

    [Theory]
    [InlineData(0xff, "expected UTF-8")]
    [InlineData(0x00, "expected no NUL byte")]
    public async Task Bytes_that_are_no_text_are_named(byte intruder, string expected)
    {
        var bytes = data.ReadBytes("status");
        bytes[bytes.AsSpan().IndexOf("gine"u8)] = intruder;
        data.Write("status", bytes);
        var finding = Assert.Single(await fixture.FaultsAsync(data.Folder));
        Assert.StartsWith("status.csv:3: status: 'En", finding, StringComparison.Ordinal);
        Assert.EndsWith(expected, finding, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_named_also_in_a_column_that_is_ignored()
    {
        data.Write("status", [.. "statusId,status,note\n1,Finished,fine\n2,Engine,"u8, 0xc0, 0x80, (byte)'\n']);
        Assert.Equal(
            ["status.csv:3: '2,Engine,��': expected UTF-8 text without NUL bytes"], await fixture.FaultsAsync(data.Folder));
    }

    [Fact]
    public async Task Twenty_findings_of_a_file_are_listed_and_the_others_counted()
    {
        data.Write(
            "constructor_results",
            "constructorResultsId,raceId,constructorId,points,status\n" + string.Concat(Enumerable.Repeat("x,10,1,1,\n", 1023)));
        var faults = await fixture.FaultsAsync(data.Folder);
        Assert.Equal(21, faults.Length);
        Assert.Equal(
            "constructor_results.csv:21: constructorResultsId: 'x': expected a whole number from -2147483648 to 2147483647",
            faults[19]);
        Assert.Equal("constructor_results.csv: and 1,003 more", faults[20]);
    }

    [Fact]
    public async Task Findings_of_a_file_in_parts_have_the_lines_of_the_whole()
    {
        WriteLaps(lap => lap % 1000 == 0 ? "\"slow,\nvery\"" : "\"1:38.109\"");
        const string Expected = "expected a lap time such as 58.791, 1:27.452 or 2:05:07.547";
        Assert.Equal(
            Enumerable.Range(1, 5).Select(bad => $"lap_times.csv:{bad * 1001}: time: 'slow,\\nvery': {Expected}"),
            await fixture.FaultsAsync(data.Folder, rangeBytes: 20_000));
    }

    [Fact]
    public async Task Broken_quotes_in_a_file_in_parts_are_found_as_in_the_whole()
    {
        WriteLaps(lap => lap == 700 ? "1:\"38.109" : "\"1:38.109\"");
        const string Expected = "expected a field that holds a quote to be quoted, and the quote to be doubled";
        Assert.Equal(
            [$"lap_times.csv:701: '10,1,700,1,1:\"38.109,98109': {Expected}"],
            await fixture.FaultsAsync(data.Folder, rangeBytes: 20_000));
    }

    [Fact]
    public async Task A_value_is_shown_on_one_short_line()
    {
        data.Replace("drivers", "1988-02-29", "\n\t" + new string('x', 5000));
        Assert.Equal(
            [$"drivers.csv:3: dob: '\\n\\t{new string('x', 78)}…': expected a date such as 2024-03-02"],
            await fixture.FaultsAsync(data.Folder));
    }

    [Fact]
    public async Task Faults_of_all_files_are_told_at_once()
    {
        data.Replace("drivers", "1988-02-29", "1989-02-29");
        data.Replace("results", ",25,58", ",many,58");
        data.Append("status", "2,\"Twice\"\n");
        data.Replace("pit_stops", "10,2,1,11", "10,77,1,11");
        data.Replace("seasons", "year,", "jahr,");
        File.Delete(data.PathOf("circuits"));
        Assert.Equal(
            [
                $"circuits.csv: expected this file, found none",
                "drivers.csv:3: dob: '1989-02-29': expected a date such as 2024-03-02",
                "pit_stops.csv:3: driverId: '77': expected a driverId that drivers.csv has",
                "results.csv:2: points: 'many': expected a decimal number such as 12.5, of at most 28 digits",
                "seasons.csv:1: year: expected this column, found none",
                "status.csv:4: statusId: '2': expected a key of its own, line 3 has the same",
            ],
            await fixture.FaultsAsync(data.Folder));
    }

    [Fact]
    public void An_excerpt_keeps_letters_beyond_ASCII() =>
        Assert.Equal("Pérez Óscar", Pipeline.Errors.Excerpt.Of(Encoding.UTF8.GetBytes("Pérez Óscar")));

    private void WriteLaps(Func<int, string> time) =>
        data.Write("lap_times", "raceId,driverId,lap,position,time,milliseconds\n"
            + string.Concat(Enumerable.Range(1, 5000).Select(lap => $"10,1,{lap},1,{time(lap)},98109\n")));
}
