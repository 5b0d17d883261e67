using System.IO.Compression;
using System.IO.Hashing;

namespace F1Warehouse.Pipeline.Loading.Sources;

/// <summary>
/// The unpacked bytes of a zip entry, checked against the CRC-32 that the zip announces: <see cref="ZipArchive"/> holds
/// an entry to its length, but does not check its content.
/// </summary>
internal sealed class ZipEntryStream(ZipArchive archive, ZipArchiveEntry entry) : ReadOnlyStream
{
    private readonly Stream unpacked = entry.Open();
    private readonly Crc32 crc = new();

    public override int Read(Span<byte> buffer)
    {
        var read = unpacked.Read(buffer);
        crc.Append(buffer[..read]);
        return read > 0 || buffer.Length == 0 || crc.GetCurrentHashAsUInt32() == entry.Crc32
            ? read
            : throw new InvalidDataException("its checksum is not the one in the zip");
    }

    protected override void Dispose(bool disposing)
    {
        unpacked.Dispose();
        archive.Dispose();
        base.Dispose(disposing);
    }
}
