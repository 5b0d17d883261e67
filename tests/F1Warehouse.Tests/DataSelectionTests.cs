using F1Warehouse.Cli;
using F1Warehouse.Pipeline.Errors;
using Xunit;

namespace F1Warehouse.Tests;

public sealed class DataSelectionTests : IDisposable
{
    private readonly Workspace workspace = new(Directory.CreateTempSubdirectory("f1w-data-").FullName, "");

    [Fact]
    public void What_the_caller_names_is_taken() =>
        Assert.Equal(new DataSelection(Add("elsewhere.zip"), IsSample: false, IsAskedFor: true), DataSelection.Choose(Add("elsewhere.zip"), workspace));

    [Fact]
    public void A_path_that_does_not_exist_is_refused() =>
        Assert.Throws<ConfigurationException>(() => DataSelection.Choose(Path.Combine(workspace.Root, "no"), workspace));

    [Fact]
    public void Any_of_the_data_files_in_data_is_enough_to_take_them_from_there()
    {
        Add("data/sample/races.csv");
        Add("data/old.zip");
        Add("data/Lap_Times.CSV");
        Assert.Equal(new DataSelection(workspace.Data, IsSample: false, IsAskedFor: false), DataSelection.Choose(null, workspace));
    }

    [Fact]
    public void The_only_zip_in_data_is_taken()
    {
        Add("data/sample/races.csv");
        Assert.Equal(new DataSelection(Add("data/archive.zip"), IsSample: false, IsAskedFor: false), DataSelection.Choose(null, workspace));
    }

    [Fact]
    public void The_only_folder_of_data_files_beside_the_sample_is_taken()
    {
        Add("data/sample/races.csv");
        Add("data/pictures/podium.jpg");
        var folder = Path.GetDirectoryName(Add("data/archive/races.csv"))!;
        Assert.Equal(new DataSelection(folder, IsSample: false, IsAskedFor: false), DataSelection.Choose(null, workspace));
        Add("data/other/races.csv");
        Assert.Throws<ConfigurationException>(() => DataSelection.Choose(null, workspace));
    }

    [Fact]
    public void Between_two_zips_the_caller_has_to_choose()
    {
        Add("data/archive.zip");
        Add("data/archive (1).zip");
        Assert.Throws<ConfigurationException>(() => DataSelection.Choose(null, workspace));
    }

    [Fact]
    public void Without_data_the_synthetic_set_is_taken()
    {
        Add("data/sample/races.csv");
        Add("data/README.md");
        Assert.Equal(new DataSelection(workspace.Sample, IsSample: true, IsAskedFor: false), DataSelection.Choose(null, workspace));
    }

    [Fact]
    public void Without_any_files_the_caller_is_told_what_to_do() =>
        Assert.Contains("--data", Assert.Throws<ConfigurationException>(() => DataSelection.Choose(null, workspace)).Message);

    public void Dispose() => Directory.Delete(workspace.Root, recursive: true);

    private string Add(string file)
    {
        var path = Path.Combine(workspace.Root, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, "");
        return path;
    }
}
