namespace F1Warehouse.Pipeline.Loading.Fields;

/// <summary><c>boolean</c>: t, true, 1, f, false or 0.</summary>
internal sealed class BooleanFormat : FieldFormat
{
    public override string Expected => "expected true or false";

    internal override bool TryEncode(ReadOnlySpan<byte> text, BinaryRows rows)
    {
        var isTrue = text.SequenceEqual("true"u8) || text.SequenceEqual("t"u8) || text.SequenceEqual("1"u8);
        if (!isTrue && !text.SequenceEqual("false"u8) && !text.SequenceEqual("f"u8) && !text.SequenceEqual("0"u8))
        {
            return false;
        }

        rows.Bytes(isTrue ? [1] : [0]);
        return true;
    }
}
