namespace F1Warehouse.Pipeline.Loading.Fields;

/// <summary>
/// How the text of one kind of column is checked and encoded; the result is what PostgreSQL would store for that text.
/// </summary>
public abstract class FieldFormat
{
    /// <summary>Ends the sentence "expected …".</summary>
    public abstract string Expected { get; }

    /// <summary>Appends the value to the row under way; false, and nothing appended, where the text is no such value.</summary>
    internal abstract bool TryEncode(ReadOnlySpan<byte> text, BinaryRows rows);

    /// <summary>The format of a property's type.</summary>
    public static FieldFormat For(Type type) =>
        type == typeof(int) ? new WholeNumberFormat()
        : type == typeof(string) ? new TextFormat()
        : type == typeof(TimeSpan) ? new LapTimeFormat()
        : type == typeof(decimal) ? new DecimalFormat()
        : type == typeof(DateOnly) ? new DateFormat()
        : type == typeof(TimeOnly) ? new TimeOfDayFormat()
        : type == typeof(double) ? new DoubleFormat()
        : type == typeof(bool) ? new BooleanFormat()
        : throw new NotSupportedException($"no CSV format for properties of type {type}");
}
