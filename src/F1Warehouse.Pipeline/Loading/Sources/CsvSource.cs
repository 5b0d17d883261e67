using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Raw;

namespace F1Warehouse.Pipeline.Loading.Sources;

/// <summary>What a folder or a zip holds of the data set's files.</summary>
/// <param name="Files">The files found.</param>
/// <param name="Findings">Files that are missing or cannot be used.</param>
/// <param name="Warnings">Files under a name or in a place that is not quite theirs, and those that some editions lack.</param>
/// <param name="Ignored">Other files, as messages name them.</param>
public sealed record CsvSource(
    IReadOnlyList<CsvFile> Files,
    IReadOnlyList<CsvFinding> Findings,
    IReadOnlyList<string> Warnings,
    IReadOnlyList<string> Ignored)
{
    /// <param name="path">A folder or a zip.</param>
    /// <param name="leftOut">Datasets that are not looked for.</param>
    /// <exception cref="ConfigurationException">There is neither a folder nor a file of that name.</exception>
    public static CsvSource Open(string path, params IReadOnlyCollection<Dataset> leftOut) =>
        Directory.Exists(path) ? FolderSource.Open(path, leftOut)
        : File.Exists(path) ? ZipSource.Open(path, leftOut)
        : throw new ConfigurationException($"{Excerpt.Line(path)}: expected a folder with the {Dataset.All.Count} CSV files, or a zip of them");

    /// <summary>The zips of a folder, and its subfolders with data files.</summary>
    public static IReadOnlyList<string> PlacesIn(string folder) =>
        [.. FolderSource.Inner(new DirectoryInfo(folder).GetFileSystemInfos()).Select(inner => inner.FullName)];

    /// <summary>The way to the files: the place itself, and where it is a folder without any, the only zip or folder in it that has some.</summary>
    public static IReadOnlyList<string> WayTo(string path) =>
        Directory.Exists(path) && !DataFileName.IsAmong(Directory.EnumerateFiles(path).Select(file => Path.GetFileName(file))) && PlacesIn(path) is [var inner]
            ? [path, .. WayTo(inner)]
            : [path];

    /// <summary>A source of which nothing can be used.</summary>
    internal static CsvSource Unusable(string path, string expected) => new([], [CsvFinding.OfFile(Excerpt.Line(path), expected)], [], []);
}
