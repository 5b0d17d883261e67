using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Raw;

namespace F1Warehouse.Pipeline.Loading.Sources;

/// <summary>The files of a folder.</summary>
internal static class FolderSource
{
    public static CsvSource Open(string folder)
    {
        try
        {
            return CsvSource.Match(folder, new DirectoryInfo(folder).GetFileSystemInfos(), entry => entry.Name, Shown, Use);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"{folder}: expected a folder that can be read: {unreadable.Message}", unreadable);
        }

        string Shown(FileSystemInfo entry) => Path.Combine(folder, entry.Name);

        (CsvFile?, CsvFinding?) Use(Dataset dataset, FileSystemInfo entry)
        {
            try
            {
                // A link's own length and age are not those of its file.
                if ((entry.ResolveLinkTarget(returnFinalTarget: true) ?? entry) is not FileInfo { Exists: true } file)
                {
                    return (null, CsvFinding.OfFile(Shown(entry), entry is DirectoryInfo ? "expected a file, found a folder" : "expected a file that can be read: the link leads to none"));
                }

                return (new FolderCsvFile(dataset, Shown(entry), file.Length, file.LastWriteTimeUtc), null);
            }
            catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
            {
                return (null, CsvFinding.OfFile(Shown(entry), $"expected a file that can be read: {unreadable.Message}"));
            }
        }
    }

    private sealed class FolderCsvFile(Dataset dataset, string path, long length, DateTime written)
        : CsvFile(dataset, path, length)
    {
        public override bool CanSplit => true;

        public override Stream Open(long start, long end) => new FilePart(Path, start, end);

        public override bool HasChanged()
        {
            var entry = new FileInfo(Path);
            return (entry.ResolveLinkTarget(returnFinalTarget: true) ?? entry) is not FileInfo { Exists: true } now
                || now.Length != Length || now.LastWriteTimeUtc != written;
        }
    }
}
