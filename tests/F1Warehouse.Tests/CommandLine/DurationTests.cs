using F1Warehouse.Cli.CommandLine;
using Xunit;

namespace F1Warehouse.Tests.CommandLine;

public sealed class DurationTests
{
    [Theory]
    [InlineData("90", 90)]
    [InlineData("90s", 90)]
    [InlineData("2m", 120)]
    [InlineData("1h", 3600)]
    [InlineData("0", 0)]
    [InlineData("1d", 86400)]
    public void Times_are_read_as_people_write_them(string text, int seconds) => Assert.Equal(TimeSpan.FromSeconds(seconds), Durations.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("m")]
    [InlineData("-1s")]
    [InlineData("1.5h")]
    [InlineData("2 m")]
    [InlineData("2d")]
    [InlineData("25h")]
    [InlineData("99999999999")]
    public void Other_words_are_none(string text) => Assert.Null(Durations.Parse(text));
}
