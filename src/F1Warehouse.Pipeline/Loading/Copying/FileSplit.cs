using System.Security.Cryptography;

namespace F1Warehouse.Pipeline.Loading.Copying;

/// <summary>Cuts large files into ranges that several workers load side by side.</summary>
/// <param name="rangeBytes">About the size of a range; a file below twice of it stays whole, and one that others refer to.</param>
/// <param name="workers">How many ranges are loaded at once: a file has a multiple of it, so that nobody ends up with one more.</param>
internal sealed class FileSplit(long rangeBytes, int workers)
{
    private const int BlockBytes = 1 << 20;

    /// <summary>
    /// Ranges that start and end where records do: after a line feed with an even number of quotes before it. In a file
    /// with broken quotes a cut may be wrong, but then the range with the first of them notices. Each comes as soon as its
    /// end is known, the last when the whole file is hashed.
    /// </summary>
    public IEnumerable<FileRange> Of(DatasetLoad load)
    {
        var length = load.File.Length;
        var start = 0L;
        foreach (var end in length >= 2 * rangeBytes && load.File.CanSplit && !load.Dataset.IsReferenced ? Cuts(load) : [])
        {
            load.Cut();
            yield return new FileRange(load, start, end);
            start = end;
        }

        yield return new FileRange(load, start, length);
    }

    private IEnumerable<long> Cuts(DatasetLoad load)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[BlockBytes];
        var size = RangeSize(load.File.Length);
        var (position, quotes, wanted) = (0L, 0L, size);
        for (int read; (read = Read(load, position, buffer)) > 0; position += read)
        {
            var block = buffer.AsMemory(0, read);
            hash.AppendData(block.Span);
            if (wanted < position + read)
            {
                var from = (int)Math.Max(0, wanted - position);
                var open = (quotes + block.Span[..from].Count((byte)'"')) % 2 != 0;
                if (EndOfRecord(block.Span[from..], open) is var end and > 0 && position + from + end < load.File.Length)
                {
                    yield return position + from + end;
                    wanted = position + from + end + size;
                }
            }

            quotes += block.Span.Count((byte)'"');
        }

        load.Sha256 = Convert.ToHexStringLower(hash.GetCurrentHash());
    }

    private long RangeSize(long length)
    {
        var rounds = (length / rangeBytes + workers - 1) / workers;
        return length / (rounds * workers) + 1;
    }

    private static int Read(DatasetLoad load, long position, byte[] buffer)
    {
        try
        {
            using var stream = load.File.Open(position, Math.Min(position + buffer.Length, load.File.Length));
            return stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            load.Faults.Unreadable(unreadable);
            return 0;
        }
    }

    private static int EndOfRecord(ReadOnlySpan<byte> block, bool insideQuotes)
    {
        for (var i = 0; i < block.Length; i++)
        {
            insideQuotes ^= block[i] == '"';
            if (block[i] == '\n' && !insideQuotes)
            {
                return i + 1;
            }
        }

        return -1;
    }
}
