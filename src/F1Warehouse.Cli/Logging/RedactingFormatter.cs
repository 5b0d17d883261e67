using System.Globalization;
using F1Warehouse.Pipeline.Errors;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Display;

namespace F1Warehouse.Cli.Logging;

/// <summary>
/// Writes a log line, and its exception, without passwords. Further lines of an entry are indented: what strangers wrote into a
/// message is never taken for an entry of its own.
/// </summary>
internal sealed class RedactingFormatter : ITextFormatter
{
    private const string Indent = "    ";

    private readonly MessageTemplateTextFormatter inner = new(
        $"{{Timestamp:yyyy-MM-dd HH:mm:ss.fff}} {{Level:u3}} {Environment.ProcessId,6} {{Message:lj}}{{NewLine}}{{Exception}}",
        CultureInfo.InvariantCulture);

    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var line = new StringWriter(CultureInfo.InvariantCulture);
        inner.Format(logEvent, line);
        output.WriteLine(Excerpt.Lines(Redaction.Of(line.ToString()).TrimEnd('\r', '\n')).Replace("\n", Environment.NewLine + Indent, StringComparison.Ordinal));
    }
}
