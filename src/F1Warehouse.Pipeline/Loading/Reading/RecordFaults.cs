using System.Globalization;
using System.Text.Unicode;
using CsvHelper;
using F1Warehouse.Pipeline.Errors;

namespace F1Warehouse.Pipeline.Loading.Reading;

/// <summary>What is wrong or odd in the records of one file, in words. Takes it from several threads.</summary>
/// <param name="findings">The file's findings.</param>
/// <param name="keyColumn">The dataset's key, where it is one column; its values in rejected rows are kept.</param>
internal sealed class RecordFaults(FileFindings findings, string? keyColumn)
{
    public const string EndlessRecord = "expected records of at most 1 MB: a quote that opens here seems never to be closed";

    // More would only make a long message longer, and a query slow.
    private const int MaxRejectedKeys = 1000;

    private readonly HashSet<int> rejectedKeys = [];
    private readonly Lock gate = new();
    private bool someKeyIsUnknown;

    /// <summary>Accepted records that end before their last columns, all of which may be null.</summary>
    public long ShortRecords { get; private set; }

    /// <summary>Takes values that other tools have written in their own way.</summary>
    public Tolerance Tolerance { get; } = new();

    /// <summary>Whether the file's bytes or quotes are broken, so that its rows are not to be trusted.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>The keys of the rows that were left out; null where some of them are not known.</summary>
    public IReadOnlyCollection<int>? RejectedKeys => someKeyIsUnknown || IsBroken ? null : rejectedKeys;

    /// <summary>Forgets everything, before the file is read anew.</summary>
    public void Reset()
    {
        findings.Clear();
        rejectedKeys.Clear();
        Tolerance.Reset();
        (ShortRecords, IsBroken, someKeyIsUnknown) = (0, false, false);
    }

    /// <summary>What was accepted although it is not as it should be, one sentence per kind.</summary>
    public IEnumerable<string> Oddities() => ShortRecords == 0
        ? Tolerance.Accepted()
        : Tolerance.Accepted().Prepend(string.Create(
            CultureInfo.InvariantCulture, $"{ShortRecords:N0} rows end early; what they lack is read as null"));

    public void Endless(long offset)
    {
        IsBroken = true;
        findings.Add(offset, null, null, EndlessRecord);
    }

    public void Unreadable(Exception fault)
    {
        IsBroken = true;
        findings.AddFile($"expected a file that can be read: {Excerpt.Line(fault.Message)}");
    }

    /// <param name="how">What became of the file meanwhile: "changed" or "deleted".</param>
    public void Changed(string how)
    {
        Reset();
        IsBroken = true;
        findings.AddFile($"expected a file that stays as it is, it was {how} while it was read");
    }

    public void Malformed(long start, CsvReader record, CsvMalformedReason reason)
    {
        IsBroken = true;
        findings.Add(start + record.ByteOffset, null, Excerpt.Of(record.RawRecord), reason switch
        {
            CsvMalformedReason.UnterminatedQuote => "expected every quote to be closed before the end of the file",
            CsvMalformedReason.TextAfterClosingQuote => "expected a comma or the end of the line after a closing quote",
            _ => "expected a field that holds a quote to be quoted, and the quote to be doubled",
        });
    }

    /// <summary>Whether a record with too few fields may pass, because null is allowed in all that it lacks.</summary>
    public bool AcceptsLength(long start, CsvReader record, ColumnMap columns)
    {
        var found = record.FieldCount;
        var missing = columns.Columns.Where(column => column.Field >= found && !column.Column.IsNullable).ToList();
        if (found < columns.FieldCount && missing.Count == 0)
        {
            lock (gate)
            {
                ShortRecords++;
            }

            return true;
        }

        var headers = string.Join(", ", missing.Select(column => column.Column.CsvHeader));
        var needed = missing.Count == 0 ? "" : $"; {headers} must not be missing";
        findings.Add(start + record.ByteOffset, null, Excerpt.Of(record.RawRecord),
            $"expected {columns.FieldCount} fields, found {found}{needed}");
        Rejected(record, columns);
        return false;
    }

    /// <summary>Notes a value that is none of its column's type, or null where that is not allowed; false.</summary>
    public bool BadValue(long start, CsvReader record, MappedColumn column)
    {
        var text = record.GetSpan(column.Field);
        var expected = CsvFormat.IsNull(text) ? "expected a value, found null"
            : text.Contains((byte)0) ? "expected no NUL byte"
            : !Utf8.IsValid(text) ? "expected UTF-8"
            : column.Format.Expected;
        findings.Add(start + record.ByteOffset, column.Column.CsvHeader, Excerpt.Of(text), expected);
        return false;
    }

    /// <summary>Notes bytes that are no text in a field that no column takes; false.</summary>
    public bool NoText(long start, CsvReader record)
    {
        findings.Add(start + record.ByteOffset, null, Excerpt.Of(record.RawRecord), "expected UTF-8 text without NUL bytes");
        return false;
    }

    /// <summary>Keeps the key of a row that is left out, so that rows which refer to it are not blamed.</summary>
    public void Rejected(CsvReader record, ColumnMap columns)
    {
        if (columns.Columns.FirstOrDefault(column => column.Column.ColumnName == keyColumn) is not { } key)
        {
            return;
        }

        lock (gate)
        {
            someKeyIsUnknown |= rejectedKeys.Count >= MaxRejectedKeys
                | !Tolerance.TryReadKey(record.GetSpan(key.Field), out var value);
            rejectedKeys.Add(value);
        }
    }
}
