using System.Security.Cryptography;

namespace F1Warehouse.Pipeline.Loading.Copying;

/// <summary>Cuts large files into ranges that several workers load side by side.</summary>
internal static class FileSplit
{
    /// <summary>
    /// Ranges that start and end where records do: after a line feed with an even number of quotes before it. In a file
    /// with broken quotes a cut may be wrong, but then the range with the first of them notices.
    /// </summary>
    public static IEnumerable<FileRange> Of(DatasetLoad load, long rangeBytes)
    {
        var length = load.File.Length;
        var cuts = length >= 2 * rangeBytes && load.File.CanSplit ? CutsIfReadable(load, rangeBytes) : [];
        load.Split(cuts.Count + 1);
        return cuts.Prepend(0).Zip(cuts.Append(length), (start, end) => new FileRange(load, start, end));
    }

    private static List<long> CutsIfReadable(DatasetLoad load, long rangeBytes)
    {
        try
        {
            return Cuts(load, rangeBytes);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            // Whoever then reads the file as a whole says so.
            return [];
        }
    }

    /// <summary>Reads the file once, for its hash and its quotes.</summary>
    private static List<long> Cuts(DatasetLoad load, long rangeBytes)
    {
        var cuts = new List<long>();
        var buffer = new byte[1 << 20];
        var (position, quotes, wanted) = (0L, 0L, rangeBytes);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        using var stream = load.File.Open(0, load.File.Length);
        for (int read; (read = stream.Read(buffer)) > 0; position += read)
        {
            var block = buffer.AsSpan(0, read);
            hash.AppendData(block);
            if (wanted < position + read)
            {
                var from = (int)Math.Max(0, wanted - position);
                var open = (quotes + block[..from].Count((byte)'"')) % 2 != 0;
                if (EndOfRecord(block[from..], open) is var end and > 0)
                {
                    cuts.Add(position + from + end);
                    wanted = position + from + end + rangeBytes;
                }
            }

            quotes += block.Count((byte)'"');
        }

        load.Sha256 = Convert.ToHexStringLower(hash.GetCurrentHash());
        return cuts;
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
