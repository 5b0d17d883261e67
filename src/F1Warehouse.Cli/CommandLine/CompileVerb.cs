using System.CommandLine;
using F1Warehouse.Cli.Connecting;
using F1Warehouse.Cli.Reporting;
using F1Warehouse.Compiler;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Sessions;

namespace F1Warehouse.Cli.CommandLine;

/// <summary>Compiles the scripts: what the SQL project's build calls, and anybody else.</summary>
internal sealed class CompileVerb
{
    private readonly Option<string?> manifest = new("--manifest")
    {
        HelpName = "file",
        Description = "Write the graph of relations and columns to this file, as JSON.",
    };

    private readonly Option<bool> warningsAsErrors = new("--warnings-as-errors")
    {
        Description = "A broken rule of the house fails the compilation, as an error of PostgreSQL does.",
    };

    private readonly Option<string?> project = new("--project")
    {
        HelpName = "file",
        Description = "The SQL project that is built: compile the scripts in its folder and write full paths.",
    };

    private readonly StageOptions options;

    private CompileVerb(StageOptions options) => this.options = options;

    public static Command Create(StageOptions options, SessionRunner sessions)
    {
        var own = new CompileVerb(options);
        var verb = new Command("compile", "Check every script against a real PostgreSQL, in a scratch database that is dropped afterwards.")
        {
            options.Connection, own.manifest, own.warningsAsErrors, own.project, options.Verbosity,
        };
        verb.SetAction((parsed, cancellation) => sessions.RunAsync(
            "compile", parsed.GetValue(options.Verbosity), session => own.RunAsync(session, parsed, cancellation), cancellation));
        return verb;
    }

    private async Task RunAsync(Session session, ParseResult parsed, CancellationToken cancellation)
    {
        var findings = new Findings(session.Terminal.Out, parsed.GetValue(project));
        var scripts = new DatabaseFolder(findings.ProjectFolder ?? session.Workspace.Scripts);
        var target = await Connections.ResolveAsync(parsed.GetValue(options.Connection), session.Workspace, session.Notify, cancellation);
        await using var server = await WarehouseDatabase.OpenAsync(target.ConnectionString, cancellation);
        var compilation = await new WarehouseCompiler(server, scripts).RunAsync(cancellation);
        if (parsed.GetValue(warningsAsErrors))
        {
            compilation = compilation.WithWarningsAsErrors();
        }

        foreach (var diagnostic in compilation.Diagnostics)
        {
            session.Log.Information(findings.Write(diagnostic));
        }

        if (compilation.Errors > 0)
        {
            throw new CompilationException($"{Figures.Count(compilation.Errors, "error")}, {Figures.Count(compilation.Warnings, "warning")}");
        }

        if (parsed.GetValue(manifest) is { } file)
        {
            await File.WriteAllTextAsync(file, compilation.Manifest!.ToJson(), cancellation);
        }

        session.Print([
            $"compiled {Figures.Count(compilation.Models, "model")} and {Figures.Count(compilation.Verifications, "verification")}, {Figures.Count(compilation.Warnings, "warning")}"]);
    }
}
