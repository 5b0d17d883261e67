using System.CommandLine;
using System.CommandLine.Invocation;
using F1Warehouse.Cli.Connecting;
using F1Warehouse.Cli.Logging;
using F1Warehouse.Cli.Reporting;
using F1Warehouse.Pipeline.Events;

namespace F1Warehouse.Cli.CommandLine;

/// <summary>The verbs of the program.</summary>
internal sealed class WarehouseCommandLine
{
    private readonly Terminal terminal;
    private readonly RootCommand root;
    private readonly SessionRunner sessions;
    private readonly Option<LogFormat> logFormat;

    public WarehouseCommandLine(Workspace workspace, Terminal terminal)
    {
        this.terminal = terminal;
        var options = new StageOptions(workspace.Root);
        logFormat = LogFormatOption.Create(workspace.Root);
        sessions = new SessionRunner(workspace, terminal);
        root = new RootCommand("Turns the Formula 1 World Championship CSV files into a verified, published PostgreSQL warehouse.")
        {
            Stages("run", "Migrate, load, model, verify and publish: the whole way, under one lock.", WarehousePipeline.AllStages),
            Stages("migrate", "Create or upgrade the database, the metadata and the live raw tables.", [Stage.Migrate]),
            Stages("load", "Load the CSV files into a new candidate.", [Stage.Load]),
            Stages("model", "Build staging, intermediate and mart layers in the candidate.", [Stage.Model]),
            Stages("verify", "Audit the candidate with every verification query.", [Stage.Verify]),
            Stages("publish", "Make the verified candidate the live warehouse, in one transaction.", [Stage.Publish]),
            RollbackVerb.Create(options, sessions),
            HistoryVerb.Create(options, sessions),
            DropVerb.Create(options, sessions),
            TestVerb.Create(options, sessions),
            CompileVerb.Create(options, sessions),
            ScriptVerb.Create(options, sessions),
            PlanVerb.Create(options, sessions),
            DiffVerb.Create(options, sessions),
            ExportVerb.Create(options, sessions),
            ListVerb.Create(options, sessions),
            StatusVerb.Create(options, sessions),
            BackupVerb.Create(options, sessions),
            RestoreVerb.Create(options, sessions),
            DatabaseVerb.Create(options, sessions),
            SampleVerb.Create(options, sessions),
            SiteVerb.Create(options, sessions),
            CompletionVerb.Create(sessions),
        };
        Examples.AddTo(root);

        root.Options.Add(logFormat);

        Command Stages(string name, string description, IReadOnlyList<Stage> stages) =>
            StageVerb.Create(name, description, stages, options, sessions);
    }

    /// <summary>All verbs and their options.</summary>
    public RootCommand Verbs => root;

    /// <returns>The program's exit code.</returns>
    public async Task<int> InvokeAsync(IReadOnlyList<string> args, CancellationToken cancellation)
    {
        // No response files: an argument that begins with @ is itself.
        var parsed = root.Parse(args.Count == 0 ? ["--help"] : args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is ParseErrorAction)
        {
            // The last error is the one about what was written; the first may be about what is therefore missing.
            await terminal.Error.WriteLineAsync(Redaction.Of(ConnectionSecrecy.Hide($"f1warehouse: {parsed.Errors[^1].Message}{Meant(parsed)} Try: {HelpOf(parsed)}", args)));
            return (int)ExitCode.Usage;
        }

        sessions.LogFormat = parsed.GetValue(logFormat);

        // Signals and errors are ours to handle.
        var invocation = new InvocationConfiguration
        {
            ProcessTerminationTimeout = null,
            EnableDefaultExceptionHandler = false,
            Output = terminal.Out,
            Error = terminal.Error,
        };
        return await parsed.InvokeAsync(invocation, cancellation);
    }

    private static string Meant(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var words = command.Subcommands.Select(verb => verb.Name).Concat(command.Options.Select(option => option.Name));
        return parsed.UnmatchedTokens is [var written, ..] && Suggestion.For(written.Split('=', ':')[0], words) is { } meant ? $" Did you mean {meant}?" : "";
    }

    private static string HelpOf(ParseResult parsed) =>
        string.Join(' ', parsed.CommandResult.Command.Parents.OfType<Command>().Append(parsed.CommandResult.Command)
            .Select(command => command is RootCommand ? "f1warehouse" : command.Name)
            .Append("--help"));
}
