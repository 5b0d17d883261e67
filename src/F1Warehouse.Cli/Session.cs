using F1Warehouse.Cli.Logging;
using F1Warehouse.Cli.Reporting;
using F1Warehouse.Pipeline.Events;

namespace F1Warehouse.Cli;

/// <summary>What a verb works with while it runs.</summary>
internal sealed class Session : IAsyncDisposable
{
    private readonly Verbosity verbosity;
    private readonly IReporter reporter;

    /// <param name="workspace">The folders.</param>
    /// <param name="terminal">Where it talks to its caller.</param>
    /// <param name="verbosity">How much it says there.</param>
    /// <param name="log">How the log is written.</param>
    /// <param name="telemetry">Hears what happens, too; null = nobody else does.</param>
    public Session(Workspace workspace, Terminal terminal, Verbosity verbosity, LogFormat log, IPipelineObserver? telemetry)
    {
        this.verbosity = verbosity;
        Workspace = workspace;
        Terminal = terminal;
        Log = new RunLog(workspace.Logs, trouble => terminal.Error.WriteLine($"warning: no log: {trouble}"), log);
        reporter = terminal.IsLive && verbosity != Verbosity.Quiet ? new LiveReporter(terminal, verbosity) : new PlainReporter(terminal, verbosity);
        Observer = telemetry is null ? new Observers(Log, Tally, reporter) : new Observers(Log, Tally, telemetry, reporter);
    }

    public Workspace Workspace { get; }

    public Terminal Terminal { get; }

    public RunLog Log { get; }

    public RunTally Tally { get; } = new();

    /// <summary>Log, tally, telemetry and console at once.</summary>
    public IPipelineObserver Observer { get; }

    /// <summary>What a verb that ends well tells its caller.</summary>
    public ExitCode Outcome { get; set; } = ExitCode.Done;

    public void Notify(string message) => Observer.On(new Notice(NoticeLevel.Information, message));

    /// <summary>Lines for people, which a quiet run does not show.</summary>
    public void Print(IEnumerable<string> lines)
    {
        if (verbosity != Verbosity.Quiet)
        {
            foreach (var line in lines)
            {
                Terminal.Out.WriteLine(line);
            }
        }
    }

    /// <summary>Lines that the verb was asked for; every run shows them.</summary>
    public void Report(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            Terminal.Out.WriteLine(line);
        }
    }

    /// <summary>What the verb was asked for, in the format that was asked for.</summary>
    public void Report(OutputFormat format, Func<string> json, Func<IEnumerable<string>> text, Func<IEnumerable<string>>? markdown = null)
    {
        if (format == OutputFormat.Json)
        {
            Hand(json());
        }
        else
        {
            Report((format == OutputFormat.Markdown && markdown is not null ? markdown : text)());
        }
    }

    /// <summary>A document that programs read, as it is.</summary>
    public void Hand(string document) => Terminal.Verbatim.WriteLine(document);

    public async ValueTask DisposeAsync()
    {
        await reporter.DisposeAsync();
        Log.Dispose();
    }
}
