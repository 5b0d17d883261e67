using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Loading.Sources;
using F1Warehouse.Raw;

namespace F1Warehouse.Cli;

/// <summary>Which files a load reads.</summary>
/// <param name="Path">A folder or a zip.</param>
/// <param name="IsSample">Whether it is the synthetic set.</param>
/// <param name="IsAskedFor">Whether the caller named it; else it was found.</param>
internal sealed record DataSelection(string Path, bool IsSample, bool IsAskedFor)
{
    /// <summary>The value of <c>--data</c> that asks for the synthetic set; a folder of this name is <c>./sample</c>.</summary>
    public const string SampleName = "sample";

    /// <summary>
    /// <c>--data</c>; else <c>data/</c> where it holds any of the data files; else the one zip or folder in it; else <c>data/sample/</c>.
    /// </summary>
    /// <exception cref="ConfigurationException">The named path does not exist, or there is nothing, or too much, to choose from.</exception>
    public static DataSelection Choose(string? named, Workspace workspace)
    {
        if (named is not null)
        {
            return named == SampleName && Sample(workspace) is { } sample ? new DataSelection(sample, IsSample: true, IsAskedFor: true)
                : System.IO.Path.Exists(named) ? new DataSelection(named, IsSampleFolder(named, workspace), IsAskedFor: true)
                : throw new ConfigurationException($"--data {named}: no such folder or file");
        }

        var exists = Directory.Exists(workspace.Data);
        if (exists && DataFileName.IsAmong(Directory.EnumerateFiles(workspace.Data).Select(file => System.IO.Path.GetFileName(file))))
        {
            return new DataSelection(workspace.Data, IsSample: false, IsAskedFor: false);
        }

        IReadOnlyList<string> places = exists ? [.. CsvSource.PlacesIn(workspace.Data).Where(place => place != workspace.Sample)] : [];
        return places switch
        {
            [var place] => new DataSelection(place, IsSample: false, IsAskedFor: false),
            [] when Sample(workspace) is { } sample => new DataSelection(sample, IsSample: true, IsAskedFor: false),
            [] => throw new ConfigurationException($"no data in {workspace.Data}: name a folder with the {Dataset.All.Count} CSV files, or their zip, with --data"),
            _ => throw new ConfigurationException(
                $"{places.Count} zips or folders of data files in {workspace.Data}: name one of them with --data"),
        };
    }

    private static string? Sample(Workspace workspace) =>
        new[] { workspace.Sample, Workspace.CarriedSample }.FirstOrDefault(Directory.Exists);

    private static bool IsSampleFolder(string named, Workspace workspace) =>
        System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(named)) is var path
        && (path == workspace.Sample || path == System.IO.Path.TrimEndingDirectorySeparator(Workspace.CarriedSample));
}
