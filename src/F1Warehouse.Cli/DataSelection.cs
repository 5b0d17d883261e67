using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Raw;

namespace F1Warehouse.Cli;

/// <summary>Which files a load reads.</summary>
/// <param name="Path">A folder or a zip.</param>
/// <param name="IsSample">Whether it is the synthetic set, taken because there was no other.</param>
internal sealed record DataSelection(string Path, bool IsSample)
{
    /// <summary>
    /// <c>--data</c>; else <c>data/</c> where it holds any of the 14 files; else the one zip in it; else <c>data/sample/</c>.
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

        string[] present = Directory.Exists(workspace.Data) ? Directory.GetFiles(workspace.Data) : [];
        if (present.Any(file => Dataset.All.Any(dataset => dataset.FileName.Equals(System.IO.Path.GetFileName(file), StringComparison.OrdinalIgnoreCase))))
        {
            return new DataSelection(workspace.Data, IsSample: false);
        }

        var zips = present.Where(file => file.EndsWith(".zip", StringComparison.OrdinalIgnoreCase)).Order(StringComparer.Ordinal).ToArray();
        return zips switch
        {
            [var zip] => new DataSelection(zip, IsSample: false),
            [] when Directory.Exists(workspace.Sample) => new DataSelection(workspace.Sample, IsSample: true),
            [] when Directory.Exists(Workspace.CarriedSample) => new DataSelection(Workspace.CarriedSample, IsSample: true),
            [] => throw new ConfigurationException($"no data in {workspace.Data}: name a folder with the 14 CSV files, or their zip, with --data"),
            _ => throw new ConfigurationException($"{zips.Length} zip files in {workspace.Data}: name one of them with --data"),
        };
    }
}
