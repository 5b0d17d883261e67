namespace F1Warehouse.Pipeline.Loading.Fields;

/// <summary><c>time</c>: h:mm:ss with up to six decimals, before midnight.</summary>
internal sealed class TimeOfDayFormat : FieldFormat
{
    private const long MicrosecondsPerDay = 24L * 60 * 60 * 1_000_000;

    public override string Expected => "expected a time of day such as 14:05:09";

    internal override bool TryEncode(ReadOnlySpan<byte> text, BinaryRows rows)
    {
        var time = LapTimeFormat.Microseconds(text);
        if (time is < 0 or >= MicrosecondsPerDay || text.Count((byte)':') != 2 || text.IndexOf((byte)':') > 2)
        {
            return false;
        }

        rows.Int64(time);
        return true;
    }
}
