using System.Diagnostics;
using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Loading;
using F1Warehouse.Raw;
using Xunit;

namespace F1Warehouse.IntegrationTests.Loading;

/// <summary>Where the files lie, and what lies there in their place.</summary>
public sealed class SourceTests(LoadFixture fixture) : IClassFixture<LoadFixture>, IDisposable
{
    private static readonly string AllFiles =
        $"expected {string.Join(", ", Dataset.All.Select(dataset => dataset.FileName))}, found none of them; they come from kaggle.com, ";

    private readonly TinyData data = new();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("f1w-source-");

    public void Dispose()
    {
        data.Dispose();
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_folder_that_holds_just_the_zip_is_taken_for_the_zip()
    {
        File.Move(data.Zip("archive/"), Path.Combine(folder.FullName, "archive.zip"));
        await TakesAsync("archive.zip");
    }

    [Fact]
    public async Task A_folder_that_holds_one_folder_with_the_files_is_taken_for_that()
    {
        CopyData("f1");
        folder.CreateSubdirectory("pictures");
        await TakesAsync("f1");
    }

    [Fact]
    public async Task Of_several_places_the_caller_has_to_name_one()
    {
        File.Move(data.Zip(), Path.Combine(folder.FullName, "archive.zip"));
        CopyData("f1");
        Assert.Equal(
            [$"{folder.FullName}: expected the files, or one folder or zip with them, found 'archive.zip', 'f1'"],
            await fixture.FaultsAsync(folder.FullName));
    }

    [Fact]
    public async Task Where_there_are_no_data_files_one_sentence_says_which_and_where_they_come_from()
    {
        var finding = Assert.Single(await fixture.FaultsAsync(folder.FullName));
        Assert.StartsWith($"{folder.FullName}: {AllFiles}", finding, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("f1db", "f1db-drivers.csv", "f1db-races.csv", "f1db-races-race-results.csv", "f1db-seasons.csv")]
    [InlineData("jolpica-f1", "formula_one_driver.csv", "formula_one_round.csv", "formula_one_session.csv", "formula_one_sessionentry.csv")]
    public async Task The_export_of_another_database_is_recognised(string name, params string[] files)
    {
        Array.ForEach(files, file => File.WriteAllText(Path.Combine(folder.FullName, file), "id\n"));
        var finding = Assert.Single(await fixture.FaultsAsync(folder.FullName));
        Assert.StartsWith(
            $"{folder.FullName}: this looks like {name}'s export, which has another form: {AllFiles}", finding, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dataset_that_is_left_out_is_not_looked_at_and_its_keys_stand()
    {
        data.Write("lap_times", "nonsense");
        File.Delete(data.PathOf("pit_stops"));
        string[] leftOut = ["lap_times", "pit_stops"];
        var outcome = await fixture.LoadAsync(data.Folder, leftOut: [.. Dataset.All.Where(dataset => leftOut.Contains(dataset.Name))]);
        Assert.Empty(outcome.Events.Warnings);
        Assert.Equal(Dataset.All.Count - leftOut.Length, outcome.Files.Count);
        Assert.Equal(6, await fixture.Database.ScalarAsync<long>(
            $"""
            select count(*) from pg_constraint
            where connamespace = '{outcome.Schema}'::regnamespace and contype in ('p', 'f')
                and conrelid in ('{outcome.Schema}.lap_times'::regclass, '{outcome.Schema}.pit_stops'::regclass)
            """, TestContext.Current.CancellationToken));
    }

    // I8
    [Theory]
    [InlineData("mkfifo", "races.csv")]
    [InlineData("ln", "-s", "/dev/zero", "races.csv")]
    public async Task A_pipe_or_a_device_is_named_and_never_waited_for(string command, params string[] arguments)
    {
        File.Delete(data.PathOf("races"));
        Run(data.Folder, command, arguments);
        Assert.Equal(
            ["races.csv: expected a header line, found an empty file, or none that has a length (a pipe or a device)"],
            await fixture.FaultsAsync(data.Folder).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
    }

    // I8
    [Fact]
    public async Task A_pipe_in_place_of_a_zip_is_named_and_never_waited_for()
    {
        Run(folder.FullName, "mkfifo", "data.zip");
        var pipe = Path.Combine(folder.FullName, "data.zip");
        Assert.Equal(
            [$"{pipe}: expected a folder or a zip, found an empty file, or none that has a length (a pipe or a device)"],
            await fixture.FaultsAsync(pipe).WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken));
    }

    // I8
    [Theory]
    [InlineData("lap_times")]
    [InlineData("drivers")]
    public async Task A_file_that_is_deleted_while_it_is_read_is_named(string dataset)
    {
        var schema = await fixture.CreateSchemaAsync();
        var observer = new ReactingObserver(happened =>
        {
            if (happened is DatasetStarted started && started.Dataset.Name == dataset)
            {
                File.Delete(data.PathOf(dataset));
            }
        });
        var refused = await Assert.ThrowsAsync<CsvDataException>(() => new Pipeline.Loading.CsvLoader(fixture.Database.DataSource, observer)
            .LoadAsync(data.Folder, schema, 1, TestContext.Current.CancellationToken));
        Assert.Contains($"{data.PathOf(dataset)}: expected a file that stays as it is, it was deleted while it was read", refused.Message, StringComparison.Ordinal);
    }

    // I5
    [Fact]
    public async Task Names_that_would_act_on_a_terminal_are_shown_harmless_and_a_flood_of_them_is_cut()
    {
        var strange = Directory.CreateDirectory(Path.Combine(folder.FullName, "a\u001b[2J\n\u202eb")).FullName;
        foreach (var file in Directory.GetFiles(data.Folder).Where(file => !file.EndsWith("races.csv", StringComparison.Ordinal)))
        {
            File.Copy(file, Path.Combine(strange, Path.GetFileName(file)));
        }

        for (var number = 0; number < 30; number++)
        {
            File.WriteAllText(Path.Combine(strange, $"note\n{number:00}"), "");
        }

        var refused = await Assert.ThrowsAsync<CsvDataException>(() => fixture.LoadAsync(strange));
        Assert.Equal($@"{folder.FullName}/a\x1b[2J\n\u202eb/races.csv: expected this file, found none", refused.Message);
        File.Copy(data.PathOf("races"), Path.Combine(strange, "races.csv"));
        var ignored = (await fixture.LoadAsync(strange)).Events.Notices(NoticeLevel.Debug);
        Assert.Equal(21, ignored.Count);
        Assert.Contains("and 10 more files, ignored", ignored);
        Assert.Contains($@"{folder.FullName}/a\x1b[2J\n\u202eb/note\n00: none of the data files, ignored", ignored);
    }

    private void CopyData(string inner)
    {
        var target = folder.CreateSubdirectory(inner).FullName;
        foreach (var file in Directory.GetFiles(data.Folder))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }
    }

    private async Task TakesAsync(string inner)
    {
        var outcome = await fixture.LoadAsync(folder.FullName);
        Assert.Equal([$"{folder.FullName}: no data files, taking those in {inner}"], outcome.Events.Warnings);
        Assert.Equal(TinyData.Rows, outcome.Files.Sum(file => file.Rows));
    }

    private static void Run(string folder, string command, params string[] arguments)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there are no such files on Windows");
        using var process = Process.Start(new ProcessStartInfo(command, arguments) { WorkingDirectory = folder })!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
