namespace F1Warehouse.Pipeline.Loading.Fields;

/// <summary>
/// <c>interval</c>: <c>26.898</c>, <c>1:27.452</c> or <c>2:05:07.547</c>. The decimals may be missing, except in
/// <c>1:27</c>, which PostgreSQL reads as hours and minutes.
/// </summary>
internal sealed class LapTimeFormat : FieldFormat
{
    private const long Second = 1_000_000;

    // 99,999 hours: more than any clock of this sport shows, and far from overflow.
    private const int MaxDigits = 5;

    public override string Expected => "expected a lap time such as 58.791, 1:27.452 or 2:05:07.547";

    internal override bool TryEncode(ReadOnlySpan<byte> text, BinaryRows rows)
    {
        var time = Microseconds(text);
        if (time < 0)
        {
            return false;
        }

        rows.Interval(time);
        return true;
    }

    /// <summary>The time in microseconds; -1 where the text is none.</summary>
    public static long Microseconds(ReadOnlySpan<byte> text)
    {
        var (larger, part, digits, colons, i) = (0L, 0L, 0, 0, 0);
        for (; i < text.Length && text[i] != '.'; i++)
        {
            var digit = (uint)(text[i] - '0');
            if (digit <= 9 && digits < MaxDigits)
            {
                part = (part * 10) + digit;
                digits++;
            }
            else if (text[i] == ':' && IsPart(part, digits, colons) && colons < 2)
            {
                (larger, part, digits, colons) = ((larger + part) * 60, 0, 0, colons + 1);
            }
            else
            {
                return -1;
            }
        }

        var hasFraction = i < text.Length;
        var fraction = hasFraction ? Digits.ReadMicroseconds(text[(i + 1)..]) : 0;
        var isMinutes = colons == 1;
        return fraction < 0 || !IsPart(part, digits, colons) || (isMinutes && (!hasFraction || larger >= 3600))
            ? -1
            : ((larger + part) * Second) + fraction;
    }

    /// <summary>Whether a part may stand after so many colons: the first has a digit or more, the others two, below 60.</summary>
    private static bool IsPart(long part, int digits, int colons) =>
        colons == 0 ? digits > 0 : digits == 2 && part < 60;
}
