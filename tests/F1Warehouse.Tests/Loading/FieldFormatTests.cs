using System.Text;
using F1Warehouse.Pipeline.Loading.Fields;
using Xunit;

namespace F1Warehouse.Tests.Loading;

public sealed class FieldFormatTests
{
    [Theory]
    [InlineData(typeof(int), "2147483648", "-2147483649", "1.0", "1e3", "+1", " 1", "1 ", "0x1", "1,000", "-", "--1",
        "99999999999999999999", "1\0", "１")]
    [InlineData(typeof(decimal), "1,5", "1.", ".5", "+1", "1e3", "NaN", "1.2.3", " 1", "-", ".", "12345678901234567890123456789",
        "0.00000000000000000000000000001")]
    [InlineData(typeof(double), "NaN", "Infinity", "-Infinity", "1e999", "1e-999", "1,5", " 1", "1 ", "1.5\0", "0x1", "north")]
    [InlineData(typeof(DateOnly), "2023-02-29", "2024-13-01", "2024-00-01", "2024-01-00", "2024-01-32", "0000-01-01", "24-01-01",
        "2024/01/01", "01.01.2024", "2024-1-1", "2024-01-01 ", "2024-01-01T00:00:00")]
    [InlineData(typeof(TimeOnly), "24:00:00", "23:60:00", "23:59:60", "12:00", "12", "12:0:0", "100:00:00", "12:00:00Z",
        "12:00:00.", "12:00:00.1234567", "-1:00:00", "12.5")]
    [InlineData(typeof(TimeSpan), "1:27", "1:60.5", "60:00.5", "1:60:00", "1:00:60", "1:2.5", ":27.5", "1:", "1:27.", ".5",
        "-26.8", "+26.8", "1:27,452", "1:27.1234567", "1:2:3.5", "1:01:01:01", "123456.5", "2 laps", "1:27.4 ")]
    [InlineData(typeof(bool), "yes", "2", "TRUE ", "tru", "10")]
    public void A_text_that_is_no_such_value_is_refused_and_leaves_no_trace(Type type, params string[] texts)
    {
        var format = FieldFormat.For(type);
        var rows = new BinaryRows(1024);
        Assert.All(texts, text => Assert.False(format.TryEncode(Encoding.UTF8.GetBytes(text), rows), $"'{text}' was accepted"));
        Assert.Equal(0, rows.Written.Length);
        Assert.StartsWith("expected ", format.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Text_is_refused_where_it_is_no_UTF_8_or_holds_NUL()
    {
        var rows = new BinaryRows(1024);
        byte[][] texts = [[0xff], [0xc0, 0x80], [0xed, 0xa0, 0x80], [(byte)'a', 0xe2, 0x82], [(byte)'a', 0]];
        Assert.All(texts, text => Assert.False(new TextFormat().TryEncode(text, rows)));
        Assert.Equal(0, rows.Written.Length);
    }

    [Fact]
    public void A_type_that_no_column_has_is_refused() =>
        Assert.Throws<NotSupportedException>(() => FieldFormat.For(typeof(Guid)));
}
