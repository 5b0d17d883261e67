using System.Text.Unicode;
using CsvHelper;
using F1Warehouse.Pipeline.Loading.Fields;
using F1Warehouse.Pipeline.Loading.Sources;

namespace F1Warehouse.Pipeline.Loading.Reading;

/// <summary>Turns the records of a file, or of a part of it, into binary rows, and leaves out and notes the bad ones.</summary>
/// <param name="open">Opens the bytes, from the start of a record.</param>
/// <param name="start">Where in the file they start; 0 = the first record is the header.</param>
/// <param name="columns">The file's columns.</param>
/// <param name="faults">Takes what is wrong.</param>
/// <param name="referenced">Takes the keys of other tables.</param>
internal sealed class RecordEncoder(Func<Stream> open, long start, ColumnMap columns, RecordFaults faults, ReferencedKeys referenced) : IDisposable
{
    private readonly MappedColumn[] mapped = [.. columns.Columns];
    private readonly ReferencedKey?[] referencedBy = [.. referenced.Takers()];
    private readonly int fieldCount = columns.FieldCount;
    private readonly bool ignoresFields = columns.IgnoresFields;
    private CsvReader? reader;
    private CsvMalformedReason? malformed;
    private bool isPending;

    /// <summary>Rows encoded so far.</summary>
    public long Rows { get; private set; }

    /// <summary>Bytes read so far, up to the record under way.</summary>
    public long BytesRead => reader?.ByteOffset ?? 0;

    /// <summary>Reads a whole file for its faults alone.</summary>
    public static void Inspect(CsvFile file, ColumnMap columns, RecordFaults faults)
    {
        using var encoder = new RecordEncoder(() => file.Open(0, file.Length), 0, columns, faults, new ReferencedKeys(columns));
        var rows = new BinaryRows(CsvFormat.MaxRecordBytes);
        while (encoder.Fill(rows))
        {
            rows.Clear();
        }
    }

    /// <summary>Fills the buffer with rows; false when no record is left.</summary>
    public bool Fill(BinaryRows rows)
    {
        try
        {
            reader ??= Open();
            while (isPending || reader.Read())
            {
                isPending = !rows.HasRoom(mapped.Length, reader.RawRecord.Length);
                if (isPending)
                {
                    return true;
                }

                Encode(reader, rows);
            }
        }
        catch (CsvFormatException endless)
        {
            faults.Endless(start + endless.ByteOffset);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            faults.Unreadable(unreadable);
        }

        return false;
    }

    public void Dispose() => reader?.Dispose();

    private CsvReader Open()
    {
        var opened = CsvFormat.Open(open(), record => malformed ??= record.Reason);
        if (start == 0)
        {
            opened.Read();
        }

        return opened;
    }

    private void Encode(CsvReader record, BinaryRows rows)
    {
        if (malformed is not null)
        {
            faults.Malformed(start, record, malformed.Value);
            malformed = null;
            return;
        }

        if (record.FieldCount != fieldCount && !faults.AcceptsLength(start, record, columns))
        {
            return;
        }

        var isGood = !ignoresFields || IsText(record.RawRecord) || faults.NoText(start, record);
        rows.BeginRow(mapped.Length);
        for (var i = 0; i < mapped.Length; i++)
        {
            var column = mapped[i];
            var text = record.GetSpan(column.Field);
            if (CsvFormat.IsNull(text))
            {
                rows.Null();
                isGood &= column.Column.IsNullable || faults.BadValue(start, record, column);
            }
            else if ((!column.MayBeNullWord(text) && column.Format.TryEncode(text, rows)) || faults.Tolerance.TryEncode(column, text, rows))
            {
                referencedBy[i]?.Take(rows.LastInt32);
            }
            else
            {
                isGood = faults.BadValue(start, record, column);
            }
        }

        if (isGood)
        {
            Rows++;
            return;
        }

        rows.DropRow();
        faults.Rejected(record, columns);
    }

    private static bool IsText(ReadOnlySpan<byte> bytes) => Utf8.IsValid(bytes) && !bytes.Contains((byte)0);
}
