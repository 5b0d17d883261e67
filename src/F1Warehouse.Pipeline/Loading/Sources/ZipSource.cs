using System.IO.Compression;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Raw;

namespace F1Warehouse.Pipeline.Loading.Sources;

/// <summary>The entries of a zip, in whatever folders inside it.</summary>
internal static class ZipSource
{
    // Text of this kind shrinks to a fifth, at the very most to a thirtieth; deflate can promise a thousandth.
    private const long MaxRatio = 200;
    private const long MaxEntryBytes = 8L << 30;

    public static CsvSource Open(string path, IReadOnlyCollection<Dataset> leftOut)
    {
        try
        {
            // To open a pipe would be to wait for whoever writes into it.
            if (new FileInfo(path) is var zipped && (zipped.ResolveLinkTarget(returnFinalTarget: true) ?? zipped) is FileInfo { Length: 0 })
            {
                return CsvSource.Unusable(path, "expected a folder or a zip, found an empty file, or none that has a length (a pipe or a device)");
            }

            using var zip = ZipFile.OpenRead(path);
            var entries = zip.Entries.Where(entry => entry.Name.Length > 0).ToList();
            return new FileMatch<ZipArchiveEntry>(
                path, entry => entry.Name, entry => Shown(path, entry), (dataset, entry) => Use(path, dataset, entry)).Of(entries, leftOut);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            return CsvSource.Unusable(path, $"expected a folder or a readable zip: {Excerpt.Line(broken.Message)}");
        }
    }

    private static string Shown(string path, ZipArchiveEntry entry) => $"{path}/{entry.FullName}";

    private static (CsvFile?, CsvFinding?) Use(string path, Dataset dataset, ZipArchiveEntry entry)
    {
        var refusal = entry.IsEncrypted ? "expected no password on this file"
            : entry.Length > MaxEntryBytes
                ? $"expected at most {MaxEntryBytes >> 30} GB, the zip announces {entry.Length:N0} bytes"
            : entry.Length > 1 << 20 && entry.Length / Math.Max(1, entry.CompressedLength) > MaxRatio
                ? $"expected text, found {entry.Length:N0} bytes packed into {entry.CompressedLength:N0} as in a zip bomb"
            : null;
        return refusal is null
            ? (new ZipCsvFile(dataset, path, entry), null)
            : (null, CsvFinding.OfFile(Excerpt.Line(Shown(path, entry)), refusal));
    }

    private sealed class ZipCsvFile(Dataset dataset, string zip, ZipArchiveEntry entry)
        : CsvFile(dataset, Shown(zip, entry), entry.Length)
    {
        private readonly string entryName = entry.FullName;
        private readonly (long, DateTime) stamp = Stamp(zip);

        public override bool CanSplit => false;

        /// <summary>A zip of its own for every reader, because a <see cref="ZipArchive"/> serves one at a time.</summary>
        public override Stream Open(long start, long end)
        {
            var archive = ZipFile.OpenRead(zip);
            return archive.GetEntry(entryName) is { } found
                ? new ZipEntryStream(archive, found)
                : throw new InvalidDataException("the zip was changed meanwhile");
        }

        public override string? Change() => Stamp(zip) == stamp ? null : File.Exists(zip) ? "changed" : "deleted";

        private static (long, DateTime) Stamp(string zip) =>
            new FileInfo(zip) is { Exists: true } file ? (file.Length, file.LastWriteTimeUtc) : default;
    }
}
