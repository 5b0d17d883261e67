using System.Text.Json;
using Microsoft.Build.Framework;

namespace F1Warehouse.IntegrationTests.SqlProject;

/// <summary>A logger that MSBuild loads, as an IDE has one: writes what it is told to the file of its parameter, one event a line.</summary>
public sealed class BuildEventRecorder : ILogger, IDisposable
{
    private StreamWriter? writer;

    public LoggerVerbosity Verbosity { get; set; }

    public string? Parameters { get; set; }

    public void Initialize(IEventSource eventSource)
    {
        writer = new StreamWriter(Parameters!);
        eventSource.ErrorRaised += (_, e) => Write(new("error", e.Code ?? "", e.File ?? "", e.LineNumber, e.ColumnNumber, e.Message ?? "", e.ProjectFile ?? ""));
        eventSource.WarningRaised += (_, e) => Write(new("warning", e.Code ?? "", e.File ?? "", e.LineNumber, e.ColumnNumber, e.Message ?? "", e.ProjectFile ?? ""));
        eventSource.ProjectFinished += (_, e) => Write(new("project", e.Succeeded ? "succeeded" : "failed", "", 0, 0, "", e.ProjectFile ?? ""));
        eventSource.MessageRaised += (_, e) =>
        {
            if (e.Importance == MessageImportance.High)
            {
                Write(new("message", "", "", 0, 0, e.Message ?? "", e.ProjectFile ?? ""));
            }
        };
    }

    public void Shutdown() => Dispose();

    public void Dispose() => writer?.Dispose();

    private void Write(BuildEvent happened) => writer!.WriteLine(JsonSerializer.Serialize(happened));
}
