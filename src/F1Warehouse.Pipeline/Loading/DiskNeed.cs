using System.Globalization;

namespace F1Warehouse.Pipeline.Loading;

/// <summary>How much of the server's disk a load takes, so that nobody hears of it from a full one.</summary>
internal static class DiskNeed
{
    // lap_times with its key, by far the largest table: 106 bytes a row, of 34 in the file. Its log, which PostgreSQL throws away later, is not counted.
    private const double BytesPerByteOfFile = 3.1;

    // Below, no disk of a server is too small.
    private const long Much = 1_000_000_000;

    /// <param name="fileBytes">The bytes of all files, unpacked.</param>
    /// <returns>A sentence; null where it is not worth one.</returns>
    public static string? Of(long fileBytes) => fileBytes < Much ? null : string.Create(
        CultureInfo.InvariantCulture,
        $"{fileBytes / 1e9:0.0} GB of files: the candidate takes about {fileBytes * BytesPerByteOfFile / 1e9:0.0} GB of the server's disk, beside the live and the previous release");
}
