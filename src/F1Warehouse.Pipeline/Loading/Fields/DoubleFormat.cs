using System.Globalization;

namespace F1Warehouse.Pipeline.Loading.Fields;

/// <summary><c>double precision</c>: a decimal number, also with an exponent.</summary>
internal sealed class DoubleFormat : FieldFormat
{
    private const NumberStyles Style =
        NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    public override string Expected => "expected a number";

    internal override bool TryEncode(ReadOnlySpan<byte> text, BinaryRows rows)
    {
        // .NET also reads "Infinity", "NaN" and trailing NUL bytes, and rounds what is out of range to infinity or zero.
        var parsed = double.TryParse(text, Style, CultureInfo.InvariantCulture, out var value)
            && double.IsFinite(value) && !text.Contains((byte)0)
            && (value != 0 || !text.ContainsAnyInRange((byte)'1', (byte)'9') || IsZero(text));
        if (parsed)
        {
            rows.Double(value);
        }

        return parsed;
    }

    /// <summary>Whether the digits before an exponent are all zero.</summary>
    private static bool IsZero(ReadOnlySpan<byte> text)
    {
        var exponent = text.IndexOfAny((byte)'e', (byte)'E');
        return exponent >= 0 && !text[..exponent].ContainsAnyInRange((byte)'1', (byte)'9');
    }
}
