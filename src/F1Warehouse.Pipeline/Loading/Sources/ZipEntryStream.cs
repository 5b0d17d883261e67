using System.IO.Compression;
using System.IO.Hashing;

namespace F1Warehouse.Pipeline.Loading.Sources;

/// <summary>
/// The unpacked bytes of a zip entry, checked against the length and the CRC-32 that the zip announces:
/// <see cref="ZipArchive"/> checks neither.
/// </summary>
internal sealed class ZipEntryStream(ZipArchive archive, ZipArchiveEntry entry) : ReadOnlyStream
{
    private readonly Stream unpacked = entry.Open();
    private readonly Crc32 crc = new();
    private long length;

    public override int Read(Span<byte> buffer)
    {
        var read = unpacked.Read(buffer);
        crc.Append(buffer[..read]);
        length += read;
        if (length > entry.Length || (read == 0 && buffer.Length > 0 && length < entry.Length))
        {
            throw new InvalidDataException($"the zip announces {entry.Length:N0} bytes and holds {(read == 0 ? "only" : "at least")} {length:N0}");
        }

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
