using F1Warehouse.Pipeline.Events;
using Serilog;
using Serilog.Core;
using Serilog.Debugging;
using Serilog.Events;

namespace F1Warehouse.Cli.Logging;

/// <summary>The log file of the day: everything that happens, with its details. Several processes may append to it.</summary>
internal sealed class RunLog : IPipelineObserver, IDisposable
{
    private readonly Logger logger;

    /// <param name="folder">Created if it is missing.</param>
    /// <param name="onTrouble">Told, once, why something cannot be logged; a run goes on without its log.</param>
    /// <param name="format">For people or for programs, which have a file of their own.</param>
    public RunLog(string folder, Action<string> onTrouble, LogFormat format = LogFormat.Text)
    {
        // The day of the start names the file, so that a run past midnight stays in one piece; and Serilog's own roller
        // compiles a regular expression at run time, a tenth of the start-up.
        CurrentFile = Path.Combine(folder, $"f1warehouse-{DateTime.Now:yyyyMMdd}.{(format == LogFormat.Json ? "jsonl" : "log")}");
        var configuration = new LoggerConfiguration().MinimumLevel.Debug();
        try
        {
            Directory.CreateDirectory(folder);
            File.Open(CurrentFile, FileMode.Append, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete).Dispose();
            configuration.WriteTo.File(format == LogFormat.Json ? new JsonLineFormatter() : new RedactingFormatter(), CurrentFile, fileSizeLimitBytes: null, shared: true);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            onTrouble(trouble.Message);
        }

        SelfLog.Enable(message =>
        {
            SelfLog.Disable();
            onTrouble(message);
        });
        logger = configuration.CreateLogger();
    }

    /// <summary>The file of the day on which the run began.</summary>
    public string CurrentFile { get; }

    public void Information(string message) => logger.Information("{Text:l}", message);

    public void Error(Exception exception, string message) => logger.Error(exception, "{Text:l}", message);

    public void On(PipelineEvent happened)
    {
        if (LogLine.Of(happened) is { } line)
        {
            var named = LogFields.Of(happened).Aggregate((ILogger)logger, (all, field) => all.ForContext(field.Name, field.Value));
            named.Write(happened is Notice notice ? LevelOf(notice.Level) : LogEventLevel.Information, "{Text:l}", line);
        }
    }

    public void Dispose() => logger.Dispose();

    private static LogEventLevel LevelOf(NoticeLevel level) => level switch
    {
        NoticeLevel.Debug => LogEventLevel.Debug,
        NoticeLevel.Information => LogEventLevel.Information,
        _ => LogEventLevel.Warning,
    };
}
