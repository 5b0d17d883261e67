using System.CommandLine;
using F1Warehouse.Pipeline;
using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Migrating;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Cli.Reporting;
using Npgsql;

namespace F1Warehouse.Cli.CommandLine;

/// <summary>A verb that runs one stage, or all of them.</summary>
internal static class StageVerb
{
    public static Command Create(string name, string description, IReadOnlyList<Stage> stages, StageOptions options, Workspace workspace, Terminal terminal)
    {
        var verb = new Command(name, description)
        {
            options.Connection, options.BaseSchema, options.Data, options.Workers, options.Verbosity,
        };
        if (stages.Count > 1)
        {
            verb.Add(options.ReportFile);
        }

        verb.SetAction((parsed, cancellation) =>
        {
            var settings = options.Read(parsed);
            return Session.RunAsync(
                name, workspace, terminal, settings.Verbosity, session => RunAsync(session, stages, settings, cancellation), cancellation);
        });
        return verb;
    }

    private static async Task RunAsync(Session session, IReadOnlyList<Stage> stages, RunSettings settings, CancellationToken cancellation)
    {
        // Everything that can be wrong without a database is found before one is touched.
        var schemas = WarehouseSchemas.For(settings.BaseSchema);
        var scripts = new DatabaseFolder(session.Workspace.Scripts);
        var data = stages.Contains(Stage.Load) ? DataSelection.Choose(settings.Data, session.Workspace) : null;
        if (data is { IsSample: true })
        {
            session.Observer.On(new Notice(NoticeLevel.Information, $"No data in {session.Workspace.Data}: taking the synthetic set in data/sample. How to get the real one: data/README.md"));
        }

        var target = await ConnectionStub.ResolveAsync(settings.Connection, session.Workspace, cancellation);
        await using var database = NpgsqlDataSource.Create(target.ConnectionString);
        if (stages.Contains(Stage.Migrate) && await DatabaseCreation.EnsureExistsAsync(database, cancellation))
        {
            session.Observer.On(new Notice(NoticeLevel.Information, $"created the database {target.Display}"));
        }

        var context = new PipelineContext(database, schemas, scripts, session.Observer);
        await new WarehousePipeline(context, session.Tally, data?.Path ?? "", settings.Workers).RunAsync(stages, cancellation);
        if (stages.Count > 1)
        {
            await CloseAsync(session, settings, target, cancellation);
        }
    }

    private static async Task CloseAsync(Session session, RunSettings settings, ConnectionTarget target, CancellationToken cancellation)
    {
        var report = ClosingReport.Write(session.Tally, target.PsqlCommand, target.Display);
        if (settings.ReportFile is { } file)
        {
            await File.WriteAllLinesAsync(file, report, cancellation);
        }
        else if (settings.Verbosity != Verbosity.Quiet)
        {
            await terminalWriteAsync(session.Terminal.Out, report);
        }

        static async Task terminalWriteAsync(TextWriter writer, IEnumerable<string> lines)
        {
            foreach (var line in lines)
            {
                await writer.WriteLineAsync(line);
            }
        }
    }
}
