using System.Reflection;
using F1Warehouse.Cli.CommandLine;
using F1Warehouse.Cli.Logging;
using F1Warehouse.Cli.Reporting;
using F1Warehouse.Pipeline.Events;

namespace F1Warehouse.Cli;

/// <summary>One run of the program: its log, its console, and what its end tells the caller.</summary>
internal sealed class Session : IAsyncDisposable
{
    private readonly RunLog log;
    private readonly IReporter reporter;

    private Session(Workspace workspace, Terminal terminal, Verbosity verbosity)
    {
        Workspace = workspace;
        Terminal = terminal;
        log = new RunLog(workspace.Logs, trouble => terminal.Error.WriteLine($"warning: no log: {trouble}"));
        reporter = terminal.IsLive && verbosity != Verbosity.Quiet ? new LiveReporter(terminal, verbosity) : new PlainReporter(terminal, verbosity);
        Observer = new Observers(log, Tally, reporter);
    }

    public Workspace Workspace { get; }

    public Terminal Terminal { get; }

    public RunTally Tally { get; } = new();

    /// <summary>Log, tally and console at once.</summary>
    public IPipelineObserver Observer { get; }

    /// <returns>The exit code; every exception of <paramref name="body"/> is reported and logged here.</returns>
    public static async Task<int> RunAsync(
        string verb, Workspace workspace, Terminal terminal, Verbosity verbosity, Func<Session, Task> body, CancellationToken cancellation)
    {
        await using var session = new Session(workspace, terminal, verbosity);
        session.log.Information($"f1warehouse {Version} {verb}, in {workspace.Root}");
        try
        {
            await body(session);
            session.log.Information($"{verb}: done");
            return (int)ExitCode.Done;
        }
        catch (Exception exception)
        {
            await session.reporter.DisposeAsync();
            var failure = Failure.Of(exception, cancellation.IsCancellationRequested, session.Tally.Published?.ReleaseId, session.log.CurrentFile);
            session.log.Error(exception, $"{verb}: exit code {(int)failure.Code}: {string.Join(Environment.NewLine, failure.Lines)}");
            session.Tell(failure, verbosity == Verbosity.Debug ? exception : null);
            return (int)failure.Code;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await reporter.DisposeAsync();
        log.Dispose();
    }

    private static string Version => typeof(Session).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    private void Tell(Failure failure, Exception? trace)
    {
        var prefix = "f1warehouse: ";
        foreach (var line in failure.Lines)
        {
            // A script's error keeps its canonical form, so that editors and builds find the file.
            Terminal.Error.WriteLine(Redaction.Of((failure.Code == ExitCode.ScriptFailed ? "" : prefix) + line));
            prefix = "";
        }

        if (trace is not null)
        {
            Terminal.Error.WriteLine(Redaction.Of(trace.ToString()));
        }
    }
}
