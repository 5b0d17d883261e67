using System.CommandLine;
using F1Warehouse.Cli.Connecting;
using F1Warehouse.Cli.Reporting;
using F1Warehouse.Compiler.Cases;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Sessions;
using F1Warehouse.Pipeline.Verifying.Reports;

namespace F1Warehouse.Cli.CommandLine;

/// <summary>Runs the unit tests of the models. Touches no warehouse.</summary>
internal sealed class TestVerb
{
    private readonly Option<string[]> select = SelectOption.Create("Run these cases only", "A case is named by its file, and reads what it expects: dim_drivers+ are the cases of dim_drivers.");

    private readonly Option<string?> results = new("--results")
    {
        HelpName = "folder",
        Description = "Where tests.junit.xml goes. Default: artifacts/results.",
    };

    private readonly Option<string?> project = new("--project")
    {
        HelpName = "file",
        Description = "The SQL project that is built: run the cases in its folder and write full paths.",
    };

    public static Command Create(StageOptions options, SessionRunner sessions)
    {
        var own = new TestVerb();
        var verb = new Command("test", "Run the unit tests of the models, database/tests/*.case: given rows in, expected rows out, in a scratch database.")
        {
            own.select, own.results, own.project, options.Connection, options.Workers, options.Verbosity,
        };
        verb.SetAction((parsed, cancellation) => sessions.RunAsync(
            "test", parsed.GetValue(options.Verbosity), session => own.RunAsync(session, parsed, options, cancellation), cancellation));
        return verb;
    }

    private async Task RunAsync(Session session, ParseResult parsed, StageOptions options, CancellationToken cancellation)
    {
        var findings = new Findings(session.Terminal.Out, parsed.GetValue(project));
        var scripts = new DatabaseFolder(findings.ProjectFolder ?? session.Workspace.Scripts);
        var folder = Path.GetFullPath(parsed.GetValue(results) ?? session.Workspace.Results);
        var tests = ModelCase.Choose(scripts, parsed.GetValue(select)!);
        if (tests.Count == 0)
        {
            throw new ConfigurationException($"{scripts.Tests}: expected files *.case; there is nothing to test");
        }

        ReportFolder.Create(folder);
        var target = await Connections.ResolveAsync(parsed.GetValue(options.Connection), session.Workspace, session.Notify, cancellation);
        await using var server = await WarehouseDatabase.OpenAsync(target.ConnectionString, cancellation);
        var startedAt = DateTime.UtcNow;
        var isDebug = parsed.GetValue(options.Verbosity) == Verbosity.Debug;
        var run = await new CaseRun(server, scripts, new Deaf()).RunAsync(
            tests, Math.Min(2, parsed.GetValue(options.Workers)),
            result =>
            {
                if (result.Difference is { } difference)
                {
                    session.Log.Information(findings.Write(result.Case.Path, difference));
                    session.Report(difference.Rows.Select(row => $"  {row}"));
                }
                else if (isDebug)
                {
                    session.Print([$"  {result.Case.Name}  {Figures.Milliseconds(result.Elapsed)}"]);
                }
            }, cancellation);
        await File.WriteAllTextAsync(Path.Combine(folder, CaseReport.FileName), CaseReport.Write(run, startedAt), cancellation);
        var failed = run.Count(result => result.Difference is not null);
        session.Outcome = failed > 0 ? ExitCode.VerificationFailed : ExitCode.Done;
        session.Print([$"{Figures.Count(run.Count, "case")}, {Figures.Count(failed)} failed, {Figures.Seconds(DateTime.UtcNow - startedAt)}"]);
    }

    // What stages tell of the rows of a case is nothing that a person asked for.
    private sealed class Deaf : IPipelineObserver
    {
        public void On(PipelineEvent happened)
        {
        }
    }
}
