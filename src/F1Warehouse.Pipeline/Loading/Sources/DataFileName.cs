using F1Warehouse.Raw;

namespace F1Warehouse.Pipeline.Loading.Sources;

/// <summary>Tells the data set's files by their names, whatever their case, blanks, underscores and hyphens.</summary>
public static class DataFileName
{
    /// <summary>Whether a file's name is that of the dataset's file.</summary>
    public static bool IsOf(Dataset dataset, string name) => LooseName.Equals(name, dataset.FileName);

    /// <summary>Whether any of the names is that of a data file.</summary>
    public static bool IsAmong(IEnumerable<string> names) => names.Any(name => Dataset.All.Any(dataset => IsOf(dataset, name)));
}
