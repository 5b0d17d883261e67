using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Serilog.Events;
using Serilog.Formatting;

namespace F1Warehouse.Cli.Logging;

/// <summary>Writes a log entry as one line of JSON, without passwords: time (UTC), level, process, message, the event's figures, exception.</summary>
internal sealed class JsonLineFormatter : ITextFormatter
{
    // A log is no web page: names keep their letters.
    private static readonly JsonWriterOptions options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public void Format(LogEvent logEvent, TextWriter output)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, options))
        {
            json.WriteStartObject();
            json.WriteString("time", logEvent.Timestamp.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
            json.WriteString("level", logEvent.Level.ToString().ToLowerInvariant());
            json.WriteNumber("process", Environment.ProcessId);
            json.WriteString("message", Redaction.Of(logEvent.RenderMessage(CultureInfo.InvariantCulture)));
            foreach (var (name, value) in logEvent.Properties.Where(property => property.Key != "Text"))
            {
                Write(json, name, ((ScalarValue)value).Value);
            }

            if (logEvent.Exception is { } exception)
            {
                json.WriteString("exception", Redaction.Of(exception.ToString()));
            }

            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(bytes.ToArray()));
    }

    private static void Write(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case long number:
                json.WriteNumber(name, number);
                break;
            case double number:
                json.WriteNumber(name, number);
                break;
            default:
                json.WriteString(name, Redaction.Of($"{value}"));
                break;
        }
    }
}
