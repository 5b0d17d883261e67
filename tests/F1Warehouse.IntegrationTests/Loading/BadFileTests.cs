using System.Text;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Loading;
using F1Warehouse.Raw;
using Xunit;

namespace F1Warehouse.IntegrationTests.Loading;

public sealed class BadFileTests(LoadFixture fixture) : IClassFixture<LoadFixture>, IDisposable
{
    private readonly TinyData data = new();

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task Links_are_read_as_the_files_they_lead_to()
    {
        var linked = Path.Combine(data.Folder, "linked");
        Directory.CreateDirectory(linked);
        foreach (var file in Directory.GetFiles(data.Folder))
        {
            File.CreateSymbolicLink(Path.Combine(linked, Path.GetFileName(file)), file);
        }

        var loaded = await fixture.LoadAsync(linked);
        Assert.Equal(Dataset.All.Count, loaded.Files.Count);
    }

    [Fact]
    public async Task A_source_that_does_not_exist_is_a_fault_of_the_configuration()
    {
        var refused = await Assert.ThrowsAsync<ConfigurationException>(() => fixture.LoadAsync("/no/such/folder"));
        Assert.Equal($"/no/such/folder: expected a folder with the {Dataset.All.Count} CSV files, or a zip of them", refused.Message);
    }

    [Fact]
    public async Task Every_missing_file_is_named()
    {
        File.Delete(data.PathOf("races"));
        File.Delete(data.PathOf("drivers"));
        Assert.Equal(
            ["drivers.csv: expected this file, found none", "races.csv: expected this file, found none"],
            await fixture.FaultsAsync(data.Folder));
    }

    [Fact]
    public async Task A_folder_under_the_name_of_a_file_is_named()
    {
        File.Delete(data.PathOf("races"));
        Directory.CreateDirectory(data.PathOf("races"));
        Assert.Equal(["races.csv: expected a file, found a folder"], await fixture.FaultsAsync(data.Folder));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_is_named()
    {
        File.Delete(data.PathOf("races"));
        File.CreateSymbolicLink(data.PathOf("races"), data.PathOf("nowhere"));
        Assert.StartsWith(
            "races.csv: expected a file that can be read: ",
            Assert.Single(await fixture.FaultsAsync(data.Folder)),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "races.csv: expected a header line, found an empty file, or none that has a length (a pipe or a device)")]
    [InlineData("\n\r\n\n", "races.csv: expected a header line, found blank lines only")]
    [InlineData("\"raceId\",\"ye\n", "races.csv:1: '\"raceId\",\"ye\\n': expected a header line with closed quotes")]
    public async Task A_file_without_a_header_is_named(string text, string finding)
    {
        data.Write("races", text);
        Assert.Equal([finding], await fixture.FaultsAsync(data.Folder));
    }

    [Theory]
    [InlineData("utf-16", "UTF-16")]
    [InlineData("utf-16BE", "UTF-16")]
    [InlineData("utf-32", "UTF-32")]
    public async Task Another_encoding_is_named(string encoding, string name)
    {
        var other = Encoding.GetEncoding(encoding);
        data.Write("status", [.. other.GetPreamble(), .. other.GetBytes(data.Read("status"))]);
        Assert.Equal([$"status.csv: expected UTF-8, found {name}"], await fixture.FaultsAsync(data.Folder));
    }

    [Fact]
    public async Task UTF_16_without_a_mark_is_named()
    {
        data.Write("status", Encoding.Unicode.GetBytes(data.Read("status")));
        Assert.Equal(["status.csv: expected UTF-8, found NUL bytes, as in UTF-16"], await fixture.FaultsAsync(data.Folder));
    }

    [Fact]
    public async Task A_header_only_file_is_an_error_where_others_refer_to_it()
    {
        data.Write("status", "statusId,status\n");
        Assert.Contains(
            "status.csv: expected rows, because other files refer to them, found the header only",
            await fixture.FaultsAsync(data.Folder));
    }

    [Fact]
    public async Task A_header_only_file_is_a_warning_elsewhere()
    {
        data.Write("sprint_results", data.Read("sprint_results").Split('\n')[0]);
        var outcome = await fixture.LoadAsync(data.Folder);
        Assert.Equal([$"{data.PathOf("sprint_results")}: no rows, the header only"], outcome.Events.Warnings);
        Assert.Equal(0, outcome.Files.Single(file => file.Dataset.Name == "sprint_results").Rows);
    }

    [Theory]
    [InlineData("statusId,state", "status.csv:1: status: expected this column, found none")]
    [InlineData("statusId", "status.csv:1: status: expected this column, found none")]
    [InlineData("statusId,status,Status", "status.csv:1: status: expected this column once, found it 2 times")]
    public async Task A_missing_or_repeated_column_is_named(string header, string finding)
    {
        data.Replace("status", "statusId,status", header);
        Assert.Equal([finding], await fixture.FaultsAsync(data.Folder));
    }

    [Fact]
    public async Task Columns_may_stand_in_any_order_and_unknown_ones_are_ignored_with_a_warning()
    {
        data.Write("status", "note,status,statusId\nx,Finished,1\n,\"Engine\",2\n");
        var outcome = await fixture.LoadAsync(data.Folder);
        Assert.Equal([$"{data.PathOf("status")}: column 'note': unknown, ignored"], outcome.Events.Warnings);
        Assert.Equal("1 Finished, 2 Engine", await fixture.Database.ScalarAsync<string>(
            $"select string_agg(status_id || ' ' || status, ', ' order by status_id) from {outcome.Schema}.status",
            TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Wrong_case_and_blanks_in_names_are_accepted_with_a_warning()
    {
        data.Replace("status", "statusId,status", " STATUSID , Status ");
        data.Replace("races", "fp1_date", "FP1 Date");
        File.Move(data.PathOf("lap_times"), Path.Combine(data.Folder, "Lap Times.CSV "));
        var outcome = await fixture.LoadAsync(data.Folder);
        Assert.Equal(
            [
                $"{data.Folder}/Lap Times.CSV : taken for lap_times.csv",
                $"{data.PathOf("races")}: column 'FP1 Date': taken for fp1_date",
                $"{data.PathOf("status")}: columns ' STATUSID ', ' Status ': taken for statusId, status",
            ],
            outcome.Events.Warnings.Order(StringComparer.Ordinal));
        Assert.Equal(TinyData.Rows, outcome.Files.Sum(file => file.Rows));
    }

    [Fact]
    public async Task Two_files_for_one_dataset_are_an_error_unless_one_has_its_very_name()
    {
        File.Copy(data.PathOf("races"), Path.Combine(data.Folder, "Races.csv"));
        Assert.Equal(TinyData.Rows, (await fixture.LoadAsync(data.Folder)).Files.Sum(file => file.Rows));

        File.Move(data.PathOf("races"), Path.Combine(data.Folder, "RACES.csv"));
        Assert.EndsWith(
            "expected one file races.csv, found 'RACES.csv', 'Races.csv'",
            string.Join(", ", (await fixture.FaultsAsync(data.Folder)).Order()),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Other_files_and_folders_are_ignored_and_told_at_debug_level()
    {
        File.WriteAllText(Path.Combine(data.Folder, "README.md"), "hello");
        Directory.CreateDirectory(Path.Combine(data.Folder, "old"));
        var outcome = await fixture.LoadAsync(data.Folder);
        Assert.Equal(
            [$"{data.Folder}/README.md: none of the data files, ignored", $"{data.Folder}/old: none of the data files, ignored"],
            outcome.Events.Notices(NoticeLevel.Debug));
        Assert.Empty(outcome.Events.Warnings);
    }

    [Theory]
    [InlineData("\r\n", "")]
    [InlineData("\n", "\ufeff")]
    [InlineData("\r\n", "\ufeff")]
    public async Task Windows_line_ends_and_a_byte_order_mark_are_legal(string lineEnd, string mark)
    {
        data.Write("drivers", mark + data.Read("drivers").ReplaceLineEndings(lineEnd));
        var outcome = await fixture.LoadAsync(data.Folder);
        Assert.Empty(outcome.Events.Warnings);
        Assert.Equal(
            "http://x/1",
            await fixture.Database.ScalarAsync<string>(
                $"select url from {outcome.Schema}.drivers where driver_id = 1", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_last_line_without_an_end_and_blank_lines_between_are_legal()
    {
        data.Write("status", "statusId,status\n\n1,Finished\n\n2,Engine");
        Assert.Equal(2, (await fixture.LoadAsync(data.Folder)).Files.Single(file => file.Dataset.Name == "status").Rows);
    }

    [Fact]
    public async Task A_file_that_changes_while_it_is_read_is_refused()
    {
        var schema = await fixture.CreateSchemaAsync();
        var observer = new ReactingObserver(happened =>
        {
            if (happened is DatasetStarted { Dataset.Name: "lap_times" })
            {
                data.Append("lap_times", "10,2,2,2,1:40.000,100000\n");
            }
        });
        var refused = await Assert.ThrowsAsync<CsvDataException>(() =>
            new Pipeline.Loading.CsvLoader(fixture.Database.DataSource, observer).LoadAsync(
                data.Folder, schema, 1, TestContext.Current.CancellationToken));
        Assert.Equal(
            $"{data.PathOf("lap_times")}: expected a file that stays as it is, it was changed while it was read",
            refused.Message);
    }
}
