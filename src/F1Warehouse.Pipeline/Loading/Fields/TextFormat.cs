using System.Text.Unicode;

namespace F1Warehouse.Pipeline.Loading.Fields;

/// <summary><c>text</c>: any UTF-8 without NUL, which PostgreSQL cannot store.</summary>
internal sealed class TextFormat : FieldFormat
{
    public override string Expected => "expected UTF-8 text without NUL bytes";

    internal override bool TryEncode(ReadOnlySpan<byte> text, BinaryRows rows)
    {
        if (!Utf8.IsValid(text) || text.Contains((byte)0))
        {
            return false;
        }

        rows.Bytes(text);
        return true;
    }
}
