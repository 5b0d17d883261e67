using CsvHelper;

namespace F1Warehouse.Pipeline.Loading.Reading;

/// <summary>The CSV dialect of the data set, RFC 4180 with <c>\N</c> for null, and how CsvHelper reads it.</summary>
internal static class CsvFormat
{
    /// <summary>More bytes than any record has: what is longer comes from a quote that is never closed.</summary>
    public const int MaxRecordBytes = 1 << 20;

    private static readonly CsvReaderOptions Options = new()
    {
        Separator = ',',
        HasHeader = false,
        MalformedData = CsvMalformedDataHandling.Recover,
        FieldCountMismatch = CsvFieldCountHandling.Allow,
        MissingField = CsvMissingFieldHandling.ReturnEmpty,
        MaxRecordSize = MaxRecordBytes,
    };

    /// <param name="csv">The bytes; the reader closes the stream.</param>
    /// <param name="onMalformed">Called before the reader returns a record whose quotes are broken.</param>
    public static CsvReader Open(Stream csv, Action<CsvMalformedRecord> onMalformed) =>
        CsvReader.Create(csv, Options with { OnMalformedRecord = onMalformed });

    /// <summary>As <see cref="Open"/>, and <see cref="CsvReader.LineNumber"/> counts.</summary>
    public static CsvReader OpenCountingLines(Stream csv) =>
        CsvReader.Create(csv, Options with { TrackLineNumbers = true });

    /// <summary>Whether a field is null: empty or <c>\N</c>, quoted or not.</summary>
    public static bool IsNull(ReadOnlySpan<byte> text) =>
        text.Length == 0 || (text.Length == 2 && text[0] == '\\' && text[1] == 'N');
}
