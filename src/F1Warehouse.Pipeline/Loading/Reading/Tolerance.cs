using System.Globalization;
using System.Text;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Loading.Fields;

namespace F1Warehouse.Pipeline.Loading.Reading;

/// <summary>
/// Values that other tools have written in their own way and that still mean the same: <c>NaN</c> and <c>NULL</c> where null is
/// allowed, <c>1.0</c> for a whole number, the <c>Z</c> of a time that is UTC anyway. Counts them, from several threads.
/// </summary>
internal sealed class Tolerance
{
    private readonly Lock gate = new();
    private (long Count, string Example) nullWords;
    private (long Count, string Example) zeroFractions;

    /// <summary>Whether there were words for null.</summary>
    public bool HasNullWords => nullWords.Count > 0;

    /// <summary>Whether there were whole numbers with decimals.</summary>
    public bool HasZeroFractions => zeroFractions.Count > 0;

    /// <summary>Whether it is a word for null, in any case of its letters.</summary>
    public static bool IsNullWord(ReadOnlySpan<byte> text) => text.Length is 3 or 4
        && (Ascii.EqualsIgnoreCase(text, "nan"u8) || Ascii.EqualsIgnoreCase(text, "null"u8));

    /// <summary>Reads a key, written as a whole number or with zero decimals.</summary>
    public static bool TryReadKey(ReadOnlySpan<byte> text, out int key) =>
        WholeNumberFormat.TryRead(text, out key) || WholeNumberFormat.TryRead(WithoutZeroFraction(text), out key);

    /// <summary>Appends the value to the row under way; false, and nothing appended, where the text means none.</summary>
    public bool TryEncode(MappedColumn column, ReadOnlySpan<byte> text, BinaryRows rows)
    {
        if (column.Column.IsNullable && IsNullWord(text))
        {
            rows.Null();
            Note(ref nullWords, text);
            return true;
        }

        if (column.Format is WholeNumberFormat && column.Format.TryEncode(WithoutZeroFraction(text), rows))
        {
            Note(ref zeroFractions, text);
            return true;
        }

        // The column is documented as UTC, so that this letter says nothing new.
        return column.Column.IsUtc && text[^1] == 'Z' && column.Format.TryEncode(text[..^1], rows);
    }

    /// <summary>What was accepted, one sentence per kind.</summary>
    public IEnumerable<string> Accepted()
    {
        if (HasNullWords)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{nullWords.Count:N0} values such as '{nullWords.Example}' are read as null");
        }

        if (HasZeroFractions)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture, $"{zeroFractions.Count:N0} values such as '{zeroFractions.Example}' are read as whole numbers");
        }
    }

    /// <summary>Forgets what was counted.</summary>
    public void Reset() => (nullWords, zeroFractions) = (default, default);

    private void Note(ref (long Count, string Example) kind, ReadOnlySpan<byte> text)
    {
        lock (gate)
        {
            kind = (kind.Count + 1, kind.Example ?? Excerpt.Of(text));
        }
    }

    /// <summary>The digits before a point that only zeros follow; empty where there is none.</summary>
    private static ReadOnlySpan<byte> WithoutZeroFraction(ReadOnlySpan<byte> text)
    {
        var point = text.IndexOf((byte)'.');
        return point > 0 && point < text.Length - 1 && !text[(point + 1)..].ContainsAnyExcept((byte)'0') ? text[..point] : [];
    }
}
