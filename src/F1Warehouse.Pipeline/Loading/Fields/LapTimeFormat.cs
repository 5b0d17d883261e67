using F1Warehouse.Pipeline.Loading.Copying;

namespace F1Warehouse.Pipeline.Loading.Fields;

/// <summary>
/// <c>interval</c>: <c>26.898</c>, <c>1:27.452</c> or <c>2:05:07.547</c>. The decimals may be missing, except in
/// <c>1:27</c>, which PostgreSQL reads as hours and minutes.
/// </summary>
internal sealed class LapTimeFormat : FieldFormat
{
    public const long Second = 1_000_000;
    public const long Minute = 60 * Second;
    public const long Hour = 60 * Minute;

    // 99,999 hours: more than any clock of this sport shows, and far from overflow.
    private const int MaxDigits = 5;

    public override string Expected => "expected a lap time such as 58.791, 1:27.452 or 2:05:07.547";

    public override bool TryEncode(ReadOnlySpan<byte> text, BinaryRows rows)
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
        var point = text.IndexOf((byte)'.');
        var fraction = point < 0 ? 0 : Digits.ReadMicroseconds(text[(point + 1)..]);
        var whole = point < 0 ? text : text[..point];
        var first = whole.IndexOf((byte)':');
        if (fraction < 0 || (first < 0 ? whole.Length : first) > MaxDigits)
        {
            return -1;
        }

        if (first < 0)
        {
            return Sum(0, 0, Digits.Read(whole), fraction);
        }

        var rest = whole[(first + 1)..];
        if (rest.Length == 5 && rest[2] == ':')
        {
            return Sum(Digits.Read(whole[..first]), Digits.ReadSixtieth(rest[..2]), Digits.ReadSixtieth(rest[3..]), fraction);
        }

        var minutes = Digits.Read(whole[..first]);
        return point < 0 || minutes > 59 ? -1 : Sum(0, minutes, Digits.ReadSixtieth(rest), fraction);
    }

    private static long Sum(long hours, long minutes, long seconds, long fraction) =>
        (hours | minutes | seconds) < 0 ? -1 : (hours * Hour) + (minutes * Minute) + (seconds * Second) + fraction;
}
