namespace F1Warehouse.Pipeline.Loading.Fields;

/// <summary>
/// <c>numeric</c>: an optional minus, digits and decimals, with the scale kept as written (12.50 stays 12.50). At most 28
/// digits, so that every stored value fits into the property's <see cref="decimal"/>.
/// </summary>
internal sealed class DecimalFormat : FieldFormat
{
    private const int MaxDigits = 28;

    public override string Expected => "expected a decimal number such as 12.5, of at most 28 digits";

    internal override bool TryEncode(ReadOnlySpan<byte> text, BinaryRows rows)
    {
        var negative = text.Length > 0 && text[0] == '-';
        var number = negative ? text[1..] : text;
        var point = number.IndexOf((byte)'.');
        var whole = point < 0 ? number : number[..point];
        var decimals = point < 0 ? [] : number[(point + 1)..];
        if (!IsDigits(whole) || (point >= 0 && !IsDigits(decimals)))
        {
            return false;
        }

        whole = whole.TrimStart((byte)'0');
        if (whole.Length + decimals.Length > MaxDigits)
        {
            return false;
        }

        Encode(whole, decimals, negative, rows);
        return true;
    }

    /// <summary>
    /// As numeric_send writes it: groups of four decimal digits counted from the point, without leading and trailing zero
    /// groups; <c>weight</c> is the power of 10,000 of the first group.
    /// </summary>
    private static void Encode(ReadOnlySpan<byte> whole, ReadOnlySpan<byte> decimals, bool negative, BinaryRows rows)
    {
        Span<short> groups = stackalloc short[(MaxDigits / 4) + 2];
        var wholeGroups = (whole.Length + 3) / 4;
        var count = wholeGroups + ((decimals.Length + 3) / 4);
        groups[..count].Clear();
        for (var i = 0; i < whole.Length; i++)
        {
            AddDigit(ref groups[wholeGroups - 1 - ((whole.Length - 1 - i) / 4)], whole[i]);
        }

        for (var i = 0; i < (decimals.Length + 3) / 4 * 4; i++)
        {
            AddDigit(ref groups[wholeGroups + (i / 4)], i < decimals.Length ? decimals[i] : (byte)'0');
        }

        var digits = groups[..count].TrimEnd((short)0);
        var leading = digits.Length - digits.TrimStart((short)0).Length;
        digits = digits[leading..];
        var weight = digits.IsEmpty ? 0 : wholeGroups - 1 - leading;
        rows.Numeric(digits, (short)weight, negative && !digits.IsEmpty, (short)decimals.Length);
    }

    private static void AddDigit(ref short group, byte digit) => group = (short)((group * 10) + (digit - '0'));

    private static bool IsDigits(ReadOnlySpan<byte> text) =>
        !text.IsEmpty && !text.ContainsAnyExceptInRange((byte)'0', (byte)'9');
}
