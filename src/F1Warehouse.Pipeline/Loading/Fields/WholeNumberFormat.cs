namespace F1Warehouse.Pipeline.Loading.Fields;

/// <summary><c>integer</c>: an optional minus and digits.</summary>
internal sealed class WholeNumberFormat : FieldFormat
{
    public override string Expected => "expected a whole number from -2147483648 to 2147483647";

    internal override bool TryEncode(ReadOnlySpan<byte> text, BinaryRows rows)
    {
        if (!TryRead(text, out var value))
        {
            return false;
        }

        rows.Int32(value);
        return true;
    }

    public static bool TryRead(ReadOnlySpan<byte> text, out int value)
    {
        var negative = text.Length > 0 && text[0] == '-';
        var magnitude = Digits.Read(negative ? text[1..] : text);
        value = unchecked((int)(negative ? -magnitude : magnitude));
        return magnitude >= 0 && magnitude <= (negative ? 1L << 31 : int.MaxValue);
    }
}
