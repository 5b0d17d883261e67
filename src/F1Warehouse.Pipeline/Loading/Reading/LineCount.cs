using F1Warehouse.Pipeline.Loading.Sources;

namespace F1Warehouse.Pipeline.Loading.Reading;

/// <summary>
/// Finds the lines of bytes. Lines are counted only when a message needs them: counting while loading would cost every
/// load for the sake of the bad ones.
/// </summary>
internal static class LineCount
{
    /// <summary>The line, from 1, of each offset; CR, LF and CR LF end a line. None for what can no longer be read.</summary>
    /// <param name="file">The file.</param>
    /// <param name="offsets">Offsets in it, rising.</param>
    public static IReadOnlyDictionary<long, long> At(CsvFile file, IReadOnlyList<long> offsets)
    {
        var lines = new Dictionary<long, long>();
        try
        {
            using var stream = new BufferedStream(file.Open(0, file.Length), 64 << 10);
            var (line, position, previous) = (1L, 0L, 0);
            while (lines.Count < offsets.Count)
            {
                var character = stream.ReadByte();
                line += previous == '\n' || (previous == '\r' && character != '\n') ? 1 : 0;
                if (character < 0 || position == offsets[lines.Count])
                {
                    lines.Add(offsets[lines.Count], line);
                }

                position++;
                previous = character;
            }
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            // What made the file unreadable is a finding already; these keep their values and lose their lines.
        }

        return lines;
    }
}
