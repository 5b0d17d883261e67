using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Raw;

namespace F1Warehouse.Pipeline.Loading.Sources;

/// <summary>A file of a folder.</summary>
internal sealed class FolderCsvFile : CsvFile
{
    private readonly DateTime written;

    private FolderCsvFile(Dataset dataset, string path, FileInfo file)
        : base(dataset, path, file.Length) => written = file.LastWriteTimeUtc;

    public override bool CanSplit => true;

    /// <returns>The file; a finding where the entry is none, or leads to none.</returns>
    public static (CsvFile?, CsvFinding?) Of(Dataset dataset, FileSystemInfo entry, string path)
    {
        try
        {
            // A link's own length and age are not those of its file.
            return (entry.ResolveLinkTarget(returnFinalTarget: true) ?? entry) is FileInfo { Exists: true } file
                ? (new FolderCsvFile(dataset, path, file), null)
                : Unusable(entry is DirectoryInfo ? "expected a file, found a folder" : "expected a file that can be read: the link leads to none");
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return Unusable($"expected a file that can be read: {Excerpt.Line(unreadable.Message)}");
        }

        (CsvFile?, CsvFinding?) Unusable(string expected) => (null, CsvFinding.OfFile(Excerpt.Line(path), expected));
    }

    public override Stream Open(long start, long end) => new FilePart(Path, start, end);

    public override string? Change()
    {
        try
        {
            var entry = new FileInfo(Path);
            return !entry.Exists || (entry.ResolveLinkTarget(returnFinalTarget: true) ?? entry) is not FileInfo { Exists: true } now ? "deleted"
                : now.Length != Length || now.LastWriteTimeUtc != written ? "changed"
                : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return "changed";
        }
    }
}
