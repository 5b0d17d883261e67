using F1Warehouse.Raw;
using F1Warehouse.Sample;
using Xunit;

namespace F1Warehouse.Tests.Sample;

public sealed class SampleChampionshipTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("f1-sample-");

    [Fact]
    public async Task The_committed_sample_is_what_the_default_seed_gives()
    {
        await WriteAsync(folder.FullName, SampleChampionship.DefaultSeed);

        var committed = new DirectoryInfo(SampleTables.CommittedFolder).GetFiles().OrderBy(file => file.Name).ToList();
        Assert.Equal(
            Dataset.All.Select(dataset => dataset.FileName).Append("exceptions.csv").Order(),
            committed.Select(file => file.Name).Order());
        Assert.Equal(committed.Select(file => file.Name), folder.GetFiles().Select(file => file.Name).Order());
        Assert.All(committed, file => Assert.True(
            File.ReadAllBytes(file.FullName).SequenceEqual(File.ReadAllBytes(Path.Combine(folder.FullName, file.Name))),
            $"data/sample/{file.Name} is not what the program writes: run f1warehouse sample --output data/sample"));
        Assert.True(folder.GetFiles().Sum(file => file.Length) < 1_000_000);
    }

    [Fact]
    public async Task Another_seed_gives_another_championship_with_the_same_cast()
    {
        await WriteAsync(folder.FullName, SampleChampionship.DefaultSeed + 1);

        Assert.NotEqual(Committed("results.csv"), Read(folder.FullName, "results.csv"));
        Assert.Equal(Committed("drivers.csv"), Read(folder.FullName, "drivers.csv"));
    }

    [Fact]
    public async Task A_folder_that_is_missing_is_created_and_files_in_it_are_overwritten()
    {
        var inside = Path.Combine(folder.FullName, "a", "b");
        await WriteAsync(inside, 1);
        await WriteAsync(inside, 2);

        await WriteAsync(folder.FullName, 2);
        Assert.Equal(Read(folder.FullName, "results.csv"), Read(inside, "results.csv"));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_to_is_named()
    {
        var taken = Path.Combine(folder.FullName, "taken");
        await File.WriteAllTextAsync(taken, "", TestContext.Current.CancellationToken);

        var fault = await Assert.ThrowsAnyAsync<IOException>(() => WriteAsync(taken, 1));
        Assert.Contains(taken, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_file_has_the_form_of_the_real_one()
    {
        Assert.All(Dataset.All, dataset =>
        {
            var bytes = File.ReadAllBytes(Path.Combine(SampleTables.CommittedFolder, dataset.FileName));
            Assert.NotEqual(0xEF, bytes[0]);
            Assert.DoesNotContain((byte)'\r', bytes);
            Assert.Equal((byte)'\n', bytes[^1]);
            Assert.Equal(
                string.Join(',', dataset.Columns.Select(column => column.CsvHeader)),
                Committed(dataset.FileName).Split('\n')[0]);
        });
        Assert.Matches("""\n6,"thimble","The ""Thimble"" Ring","Thimblewick","Canada",46\.0418,-75\.1303,210,"https:""", Committed("circuits.csv"));
        Assert.Matches("""\n25,"marchbank_lowe",\\N,\\N,"Gideon","Marchbank-Lowe","2008-12-12","British",""", Committed("drivers.csv"));
        Assert.Matches("""\n1,4,1,\d,"1:\d\d\.\d{3}",\d{5}\n""", Committed("lap_times.csv"));
        Assert.Matches("""\n\d+,\d+,1,\d+,15:\d\d:\d\d,\d\d\.\d{3},\d{5}\n""", Committed("pit_stops.csv"));
        Assert.Matches("""\n\d+,\d+,\d+,\d+,\d+,20,1:\d\d\.\d{3},\\N,\\N\n""", Committed("qualifying.csv"));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static Task WriteAsync(string folder, int seed) =>
        SampleChampionship.WriteAsync(folder, seed, TestContext.Current.CancellationToken);

    private static string Committed(string file) => Read(SampleTables.CommittedFolder, file);

    private static string Read(string folder, string file) => File.ReadAllText(Path.Combine(folder, file));
}
