using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Loading.Sources;
using F1Warehouse.Raw;

namespace F1Warehouse.Cli;

/// <summary>Which files a load reads.</summary>
/// <param name="Path">A folder or a zip.</param>
/// <param name="IsSample">Whether it is the synthetic set, taken because there was no other.</param>
internal sealed record DataSelection(string Path, bool IsSample)
{
    /// <summary>
    /// <c>--data</c>; else <c>data/</c> where it holds any of the data files; else the one zip or folder in it; else <c>data/sample/</c>.
    /// </summary>
    /// <exception cref="ConfigurationException">The named path does not exist, or there is nothing, or too much, to choose from.</exception>
    public static DataSelection Choose(string? named, Workspace workspace)
    {
        if (named is not null)
        {
            return System.IO.Path.Exists(named)
                ? new DataSelection(named, IsSample: false)
                : throw new ConfigurationException($"--data {named}: no such folder or file");
        }

        var exists = Directory.Exists(workspace.Data);
        if (exists && DataFileName.IsAmong(Directory.EnumerateFiles(workspace.Data).Select(file => System.IO.Path.GetFileName(file))))
        {
            return new DataSelection(workspace.Data, IsSample: false);
        }

        IReadOnlyList<string> places = exists ? [.. CsvSource.PlacesIn(workspace.Data).Where(place => place != workspace.Sample)] : [];
        return places switch
        {
            [var place] => new DataSelection(place, IsSample: false),
            [] when Directory.Exists(workspace.Sample) => new DataSelection(workspace.Sample, IsSample: true),
            [] when Directory.Exists(Workspace.CarriedSample) => new DataSelection(Workspace.CarriedSample, IsSample: true),
            [] => throw new ConfigurationException($"no data in {workspace.Data}: name a folder with the {Dataset.All.Count} CSV files, or their zip, with --data"),
            _ => throw new ConfigurationException(
                $"{places.Count} zips or folders of data files in {workspace.Data}: name one of them with --data"),
        };
    }
}
