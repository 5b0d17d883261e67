using System.Reflection;
using F1Warehouse.Cli.Logging;
using F1Warehouse.Cli.Reporting;
using F1Warehouse.Cli.Telemetry;
using F1Warehouse.Pipeline.Errors;

namespace F1Warehouse.Cli;

/// <summary>Runs a verb: the place where every failure becomes an exit code, lines on standard error and an entry in the log.</summary>
internal sealed class SessionRunner(Workspace workspace, Terminal terminal)
{
    // Of an error on the console; a person reads no more, and the log has all of them.
    private const int MostLines = 100;

    private static string Version => typeof(SessionRunner).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>Of the sessions that begin from now on.</summary>
    public LogFormat LogFormat { get; set; }

    /// <returns>The program's exit code.</returns>
    public async Task<int> RunAsync(string verb, Verbosity verbosity, Func<Session, Task> body, CancellationToken cancellation)
    {
        using var telemetry = TelemetrySettings.Begin(verb, Version, trouble => terminal.Error.WriteLine(Redaction.Of($"warning: {trouble}")));
        await using var session = new Session(workspace, terminal, verbosity, LogFormat, telemetry?.Run);
        session.Log.Information($"f1warehouse {Version} {verb}, in {workspace.Root}");
        try
        {
            await body(session);
            session.Log.Information($"{verb}: done");
            telemetry?.Run.End((int)session.Outcome, failure: null);
            return (int)session.Outcome;
        }
        catch (Exception exception)
        {
            var failure = Failure.Of(exception, cancellation.IsCancellationRequested, session.Tally.Published, session.Log.CurrentFile);
            if (session.Tally is { Published: null, LiveBefore: { } live } && exception is not DatabaseUnavailableException { IsOutcomeUnknown: true })
            {
                failure = failure with { Lines = [.. failure.Lines, $"release {live} is still live"] };
            }

            telemetry?.Run.End((int)failure.Code, Redaction.Of(failure.Lines[0]));
            session.Log.Error(exception, $"{verb}: exit code {(int)failure.Code}: {string.Join(Environment.NewLine, failure.Lines)}");

            // Ends what moves on the terminal before the error is written below it.
            await session.DisposeAsync();
            Tell(failure, verbosity == Verbosity.Debug ? exception : null, session.Log.CurrentFile);
            return (int)failure.Code;
        }
    }

    // Of a flood the beginning, how much more there is, and the last word where it is none of the list.
    private static IEnumerable<string> Shown(IReadOnlyList<string> lines, string log) => lines.Count <= MostLines
        ? lines
        : [.. lines.Take(MostLines), $"… and {Figures.Count(lines.Count - MostLines, "more line")}: {log}", .. lines[^1].StartsWith(' ') ? Array.Empty<string>() : [lines[^1]]];

    private void Tell(Failure failure, Exception? trace, string log)
    {
        // A script's error keeps its canonical form, so that editors and builds find the file.
        var prefix = failure.Code == ExitCode.ScriptFailed ? "" : "f1warehouse: ";
        foreach (var line in Shown(failure.Lines, log))
        {
            terminal.Error.WriteLine(Redaction.Of(prefix + line));
            prefix = "";
        }

        if (trace is not null)
        {
            terminal.Error.WriteLine(Redaction.Of(trace.ToString()));
        }
    }
}
