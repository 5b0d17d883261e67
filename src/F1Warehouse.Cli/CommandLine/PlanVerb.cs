using System.CommandLine;
using F1Warehouse.Cli.Connecting;
using F1Warehouse.Cli.Reporting;
using F1Warehouse.Compiler;
using F1Warehouse.Pipeline;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Graphs;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Loading.Sources;
using F1Warehouse.Pipeline.Manifests;
using F1Warehouse.Pipeline.Planning;
using F1Warehouse.Pipeline.Publishing;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Sessions;
using F1Warehouse.Pipeline.Verifying;
using F1Warehouse.Pipeline.Verifying.Exceptions;
using Npgsql;

namespace F1Warehouse.Cli.CommandLine;

/// <summary>Says what a run would do, against what is live. Touches nothing.</summary>
internal sealed class PlanVerb
{
    private readonly Option<string[]> select = SelectOption.Create("Tell of these relations and rules only");
    private readonly Option<OutputFormat> output = OutputOption.Of(OutputFormat.Text, OutputFormat.Json, OutputFormat.Markdown);

    private readonly Option<bool> exitCode = new("--exit-code")
    {
        Description = "End with 10 where a run would change something.",
    };

    private readonly Option<bool> texts = new("--texts")
    {
        Description = "Show what became of the text of each script that changed.",
    };

    private readonly Option<string[]> accept = new("--accept")
    {
        HelpName = "rule[:why]",
        Description = "As the run would be given it: what is accepted makes another release.",
    };

    public static Command Create(StageOptions options, SessionRunner sessions)
    {
        var own = new PlanVerb();
        var verb = new Command("plan", "Say what a run would do: files, scripts, relations, rules, migrations, and whether it may. Touches nothing, and needs no privilege to write.")
        {
            own.select, own.exitCode, own.texts, own.accept, own.output,
            options.Connection, options.Database, options.BaseSchema, options.Data, options.Without, options.Distribute, options.Verbosity,
        };
        verb.SetAction((parsed, cancellation) =>
        {
            var settings = options.Read(parsed);
            return sessions.RunAsync(
                "plan", parsed.GetValue(own.output) == OutputFormat.Text ? settings.Verbosity : Verbosity.Quiet,
                session => own.RunAsync(session, parsed, settings, cancellation), cancellation);
        });
        return verb;
    }

    private async Task RunAsync(Session session, ParseResult parsed, RunSettings settings, CancellationToken cancellation)
    {
        var schemas = WarehouseSchemas.For(settings.BaseSchema);
        var scripts = new DatabaseFolder(session.Workspace.Scripts);
        var data = DataSelection.Choose(settings.Data, session.Workspace);
        var audit = new VerificationSettings { Accept = [.. (parsed.GetValue(accept) ?? []).Select(Acceptance.Parse)] };
        var request = new RunRequest(
            data.Path, settings.Without, data.IsSample, UserExceptions.Read(scripts, CsvSource.WayTo(data.Path)), audit, new PublishSettings());
        var plan = await PlanAsync(session, settings, schemas, scripts, request, cancellation);
        var selected = PlanSelection.Of(plan, scripts, parsed.GetValue(select)!, schemas);
        session.Report(
            parsed.GetValue(output),
            () => PlanDocument.ToJson(selected, parsed.GetValue(texts)),
            () => PlanLines.Of(selected, parsed.GetValue(texts)),
            () => PlanMarkdown.Of(selected, parsed.GetValue(texts)));
        session.Outcome = parsed.GetValue(exitCode) && plan.Changes ? ExitCode.Different : ExitCode.Done;
    }

    private static async Task<RunPlan> PlanAsync(
        Session session, RunSettings settings, WarehouseSchemas schemas, DatabaseFolder scripts, RunRequest request, CancellationToken cancellation)
    {
        if (await Connections.FindAsync(settings.Connection, session.Workspace, session.Notify, cancellation) is not { } found)
        {
            // A plan starts no server. This data source is never opened.
            await using var none = WarehouseDatabase.Open("Host=localhost");
            return await new RunPlanner(new PipelineContext(none, schemas, scripts, session.Observer), request, settings.Workers)
                .OfNothingAsync("the embedded server does not run, and no other database is named", cancellation);
        }

        await using var database = await WarehouseDatabase.OpenAsync(found.In(settings.Database).ConnectionString, cancellation);
        return await new RunPlanner(new PipelineContext(database, schemas, scripts, session.Observer) { Distribute = settings.Distribute }, request, settings.Workers)
            .RunAsync(() => CompileAsync(database, scripts, cancellation), cancellation);
    }

    // The manifest that a build has left of these very scripts says the same, in no time.
    private static async Task<Manifest> CompileAsync(NpgsqlDataSource database, DatabaseFolder scripts, CancellationToken cancellation)
    {
        if (ScriptGraph.Read(scripts).Manifest is { } built)
        {
            return built;
        }

        var compilation = await new WarehouseCompiler(database, scripts).RunAsync(cancellation);
        return compilation.Manifest ?? throw new CompilationException(string.Join(
            '\n', compilation.Diagnostics.Where(found => found.Severity == DiagnosticSeverity.Error).Select(found => found.ToCanonical(found.File))));
    }
}
