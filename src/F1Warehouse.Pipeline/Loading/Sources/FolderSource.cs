using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Raw;

namespace F1Warehouse.Pipeline.Loading.Sources;

/// <summary>The files of a folder; where it holds none, those of the only zip or subfolder in it that has some.</summary>
internal static class FolderSource
{
    public static CsvSource Open(string folder, IReadOnlyCollection<Dataset> leftOut)
    {
        try
        {
            var entries = new DirectoryInfo(folder).GetFileSystemInfos().OrderBy(entry => entry.Name, StringComparer.Ordinal).ToList();
            return (DataFileName.IsAmong(entries.Select(entry => entry.Name)) ? [] : Inner(entries)) switch
            {
                [] => new FileMatch<FileSystemInfo>(folder, entry => entry.Name, Shown, Use).Of(entries, leftOut),
                [DirectoryInfo inner] => Taken(Open(Shown(inner), leftOut), inner),
                [var zip] => Taken(ZipSource.Open(Shown(zip), leftOut), zip),
                var several => CsvSource.Unusable(
                    folder, $"expected the files, or one folder or zip with them, found {Excerpt.Names([.. several.Select(inner => inner.Name)])}"),
            };
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException(
                $"{Excerpt.Line(folder)}: expected a folder that can be read: {Excerpt.Line(unreadable.Message)}", unreadable);
        }

        string Shown(FileSystemInfo entry) => Path.Combine(folder, entry.Name);

        CsvSource Taken(CsvSource source, FileSystemInfo inner) =>
            source with { Warnings = [$"{Excerpt.Line(folder)}: no data files, taking those in {Excerpt.Line(inner.Name)}", .. source.Warnings] };

        (CsvFile?, CsvFinding?) Use(Dataset dataset, FileSystemInfo entry) => FolderCsvFile.Of(dataset, entry, Shown(entry));
    }

    /// <summary>Subfolders with data files, and zips.</summary>
    internal static FileSystemInfo[] Inner(IEnumerable<FileSystemInfo> entries) =>
        [.. entries.Where(entry => entry is DirectoryInfo subfolder ? HoldsData(subfolder) : IsZip(entry.Name))];

    private static bool IsZip(string name) => name.EndsWith(".zip", StringComparison.OrdinalIgnoreCase);

    private static bool HoldsData(DirectoryInfo folder) => folder.Exists && DataFileName.IsAmong(
        folder.EnumerateFiles("*", new EnumerationOptions { IgnoreInaccessible = true }).Select(file => file.Name));
}
