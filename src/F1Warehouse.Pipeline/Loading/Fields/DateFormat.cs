namespace F1Warehouse.Pipeline.Loading.Fields;

/// <summary><c>date</c>: yyyy-MM-dd.</summary>
internal sealed class DateFormat : FieldFormat
{
    // PostgreSQL counts days from here.
    private static readonly int Epoch = new DateOnly(2000, 1, 1).DayNumber;

    public override string Expected => "expected a date such as 2024-03-02";

    internal override bool TryEncode(ReadOnlySpan<byte> text, BinaryRows rows)
    {
        if (text.Length != 10 || text[4] != '-' || text[7] != '-')
        {
            return false;
        }

        var (year, month, day) = ((int)Digits.Read(text[..4]), (int)Digits.Read(text[5..7]), (int)Digits.Read(text[8..]));
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
        {
            return false;
        }

        rows.Int32(new DateOnly(year, month, day).DayNumber - Epoch);
        return true;
    }
}
