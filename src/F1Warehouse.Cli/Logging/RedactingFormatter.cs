using System.Globalization;
using Serilog.Events;
using Serilog.Formatting;
using Serilog.Formatting.Display;

namespace F1Warehouse.Cli.Logging;

/// <summary>Writes a log line, and its exception, without passwords.</summary>
internal sealed class RedactingFormatter : ITextFormatter
{
    private readonly MessageTemplateTextFormatter inner = new(
        $"{{Timestamp:yyyy-MM-dd HH:mm:ss.fff}} {{Level:u3}} {Environment.ProcessId,6} {{Message:lj}}{{NewLine}}{{Exception}}",
        CultureInfo.InvariantCulture);

    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var line = new StringWriter(CultureInfo.InvariantCulture);
        inner.Format(logEvent, line);
        output.Write(Redaction.Of(line.ToString()));
    }
}
