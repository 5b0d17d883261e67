using System.Globalization;
using CsCheck;
using F1Warehouse.Cli;
using F1Warehouse.Cli.Logging;
using F1Warehouse.Cli.Reporting;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Tests.CommandLine;
using Xunit;

namespace F1Warehouse.Tests.Reporting;

/// <summary>I5: what strangers wrote is shown, does nothing else, and of a flood there is the beginning and a count.</summary>
public sealed class HarmlessTextTests
{
    private static readonly Gen<string> hostile = Gen.OneOf(
        Gen.Char['\0', '\u02ff'].Select(letter => letter.ToString()),
        Gen.OneOf("\u001b[2J", "\u009b31m", "\u202e", "\u2066", "\u2028", "\u200b", "\ufeff", "\U000e0041", "\r", "\n", "\r\n", "🏁", "é", "\ud800")).Array[0, 12].Select(string.Concat);

    [Fact]
    public void Whatever_is_written_acts_on_no_terminal() => hostile.Sample(text =>
    {
        using var shown = new StringWriter();
        using var writer = new HarmlessWriter(shown);
        writer.WriteLine(text);
        writer.Write(text);
        Assert.Equal(2 * text.Count(letter => letter == '\n') + 1, shown.ToString().Count(letter => letter == '\n'));
        Assert.DoesNotContain(shown.ToString().Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes(), rune =>
            rune.Value is not ('\n' or '\t')
            && System.Text.Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
    }, iter: 1_000, threads: 1);

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("Pérez\t周冠宇 🏁\nnext", "Pérez\t周冠宇 🏁\nnext")]
    [InlineData("\u001b[31mred\u009b0m", "\\x1b[31mred\\x9b0m")]
    [InlineData("over\rwritten", "over\\rwritten")]
    [InlineData("turned \u202eround", "turned \\u202eround")]
    public void It_is_shown_as_what_it_is(string text, string expected)
    {
        using var shown = new StringWriter();
        using var writer = new HarmlessWriter(shown);
        writer.Write(text);
        Assert.Equal(expected, shown.ToString());
    }

    [Fact]
    public void A_long_line_is_cut_with_the_number_of_what_follows()
    {
        using var shown = new StringWriter();
        using var writer = new HarmlessWriter(shown);
        writer.WriteLine(new string('x', 5_234));
        Assert.Equal(new string('x', 4_000) + "… and 1,234 more characters" + Environment.NewLine, shown.ToString());
    }

    [Fact]
    public async Task Of_a_long_list_the_first_are_shown_and_all_are_in_the_log()
    {
        using var console = new ConsoleOfTest();
        using var error = new StringWriter();
        var names = Enumerable.Range(1, 250).Select(number => $"table dbt_schema.t{number}").ToArray();
        var code = await new SessionRunner(console.Workspace, new Terminal(TextWriter.Null, error, IsLive: false)).RunAsync(
            "publish", Verbosity.Normal, _ => throw new PublishBlockedException("in the way:", names), TestContext.Current.CancellationToken);
        Assert.Equal((int)ExitCode.PublishBlocked, code);
        var lines = error.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal((101, "  table dbt_schema.t99"), (lines.Length, lines[99]));
        Assert.StartsWith("… and 151 more lines: ", lines[100], StringComparison.Ordinal);
        Assert.Contains("table dbt_schema.t250", console.Log, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_of_the_log_cannot_be_forged()
    {
        using var console = new ConsoleOfTest();
        const string forged = "2026-01-01 00:00:00.000 INF      1 release 99 is live";
        using (var log = new RunLog(console.Workspace.Logs, Assert.Fail))
        {
            log.Information($"a table \u001b[2J\n{forged}\r\n{forged}");
            log.Error(new InvalidOperationException($"broken\n{forged}"), $"failed\n{forged}");
        }

        var lines = console.Log.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Count(line => line.StartsWith("20", StringComparison.Ordinal)));
        Assert.Equal(4, lines.Count(line => line.StartsWith($"    {forged}", StringComparison.Ordinal)));
        Assert.Contains(@"a table \x1b[2J", lines[0], StringComparison.Ordinal);
    }
}
