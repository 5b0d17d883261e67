using System.Text.Unicode;
using CsvHelper;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Loading.Sources;

namespace F1Warehouse.Pipeline.Loading.Reading;

/// <summary>Reads a file's first record and finds out whether the rest can be read at all.</summary>
internal static class HeaderReader
{
    /// <summary>The file's columns; null, and findings, where its header or its encoding is wrong.</summary>
    /// <param name="file">The file.</param>
    /// <param name="findings">Takes what is wrong.</param>
    /// <param name="warn">Takes what is only odd.</param>
    /// <param name="isEmpty">Whether no record follows the header.</param>
    public static ColumnMap? Read(CsvFile file, FileFindings findings, Action<string> warn, out bool isEmpty)
    {
        isEmpty = true;
        if (file.Length == 0)
        {
            findings.AddFile("expected a header line, found an empty file, or none that has a length (a pipe or a device)");
            return null;
        }

        try
        {
            if (Encoding(file) is { } encoding)
            {
                findings.AddFile($"expected UTF-8, found {encoding}");
                return null;
            }

            CsvMalformedRecord? malformed = null;
            using var reader = CsvFormat.Open(file.Open(0, file.Length), record => malformed ??= record);
            if (!reader.Read())
            {
                findings.AddFile("expected a header line, found blank lines only");
                return null;
            }

            var offset = reader.ByteOffset;
            if (!Utf8.IsValid(reader.RawRecord) || reader.RawRecord.Contains((byte)0))
            {
                findings.Add(offset, null, Excerpt.Of(reader.RawRecord), "expected a header line of UTF-8 text");
                return null;
            }

            if (HeaderFaults.Separator(file.Dataset, System.Text.Encoding.UTF8.GetString(reader.RawRecord)) is { } separator)
            {
                findings.AddFile($"separated by {separator}, expected ','");
                return null;
            }

            if (malformed is not null)
            {
                findings.Add(offset, null, Excerpt.Of(reader.RawRecord), "expected a header line with closed quotes");
                return null;
            }

            var headers = Enumerable.Range(0, reader.FieldCount).Select(reader.GetString).ToList();
            isEmpty = !reader.Read();
            if (HeaderFaults.IsRow(file.Dataset, headers))
            {
                findings.AddFile(
                    $"no header line: line 1 is data; expected {string.Join(',', file.Dataset.Columns.Select(column => column.CsvHeader))}");
                return null;
            }

            return ColumnMap.Match(file.Dataset, headers, offset, findings, warn);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            findings.AddFile($"expected a file that can be read: {Excerpt.Line(unreadable.Message)}");
            return null;
        }
        catch (CsvFormatException endless)
        {
            findings.Add(endless.ByteOffset, null, null, RecordFaults.EndlessRecord);
            return null;
        }
    }

    private static string? Encoding(CsvFile file)
    {
        Span<byte> start = stackalloc byte[4];
        using var stream = file.Open(0, file.Length);
        start = start[..stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false)];
        return start.StartsWith<byte>([0xff, 0xfe, 0, 0]) || start.StartsWith<byte>([0, 0, 0xfe, 0xff]) ? "UTF-32"
            : start.StartsWith<byte>([0xff, 0xfe]) || start.StartsWith<byte>([0xfe, 0xff]) ? "UTF-16"
            : start.Contains((byte)0) ? "NUL bytes, as in UTF-16"
            : null;
    }
}
