using System.CommandLine;
using F1Warehouse.Cli.Reporting;
using F1Warehouse.EmbeddedPostgres;
using F1Warehouse.Pipeline;
using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Loading.Sources;
using F1Warehouse.Pipeline.Planning;
using F1Warehouse.Pipeline.Publishing;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Sessions;
using F1Warehouse.Pipeline.Verifying;
using F1Warehouse.Pipeline.Verifying.Exceptions;

namespace F1Warehouse.Cli.CommandLine;

/// <summary>A verb that runs one stage, or all of them.</summary>
internal static class StageVerb
{
    public static Command Create(string name, string description, IReadOnlyList<Stage> stages, StageOptions options, SessionRunner sessions)
    {
        var verb = new Command(name, description)
        {
            options.Connection, options.Database, options.BaseSchema, options.Data, options.Without, options.Workers, options.Distribute, options.Wait, options.Verbosity,
        };
        var verification = new VerificationOptions();
        if (stages.Contains(Stage.Verify))
        {
            verification.AddTo(verb, publishes: stages.Contains(Stage.Publish));
        }

        var publishing = new PublishOptions();
        if (stages.Contains(Stage.Publish))
        {
            publishing.AddTo(verb, isNewRelease: true);
        }

        var force = new Option<bool>("--force") { Description = "Run although what is live is made of the same files, scripts and options by this program." };
        if (stages.Contains(Stage.Load) && stages.Contains(Stage.Publish))
        {
            verb.Add(force);
        }

        verb.SetAction((parsed, cancellation) =>
        {
            var settings = options.Read(parsed);
            return sessions.RunAsync(name, settings.Verbosity, session =>
            {
                var scripts = new DatabaseFolder(session.Workspace.Scripts);
                var audit = stages.Contains(Stage.Verify) ? verification.Read(parsed, session.Workspace, scripts) : null;
                var publish = stages.Contains(Stage.Publish) ? publishing.Read(parsed, isNewRelease: true) : null;
                return RunAsync(session, stages, settings, scripts, audit, verification.ListsStale(parsed), publish, publishing.Compares(parsed), parsed.GetValue(force), cancellation);
            }, cancellation);
        });
        return verb;
    }

    private static async Task RunAsync(
        Session session, IReadOnlyList<Stage> stages, RunSettings settings, DatabaseFolder scripts, VerificationSettings? audit, bool listsStale,
        PublishSettings? publish, bool compares, bool force, CancellationToken cancellation)
    {
        // What can be wrong without a database is found before one is touched.
        var schemas = WarehouseSchemas.For(settings.BaseSchema);
        var data = stages.Contains(Stage.Load) ? DataSelection.Choose(settings.Data, session.Workspace) : null;
        var accepted = data is null ? [] : UserExceptions.Read(scripts, CsvSource.WayTo(data.Path));
        if (data is { IsSample: true, IsAskedFor: false })
        {
            session.Notify($"No data in {session.Workspace.Data}: taking the synthetic set in {data.Path}. --data takes the folder or zip of the real one.");
        }

        var target = await settings.ResolveAsync(session, cancellation);
        await using var database = await WarehouseDatabase.OpenAsOwnerAsync(target.ConnectionString, cancellation);
        var context = new PipelineContext(database, schemas, scripts, session.Observer) { Caller = ProcessUser.Name, Distribute = settings.Distribute }.WithAtMost(settings.Workers);
        var request = data is null || audit is null || publish is null || force
            ? null
            : new RunRequest(data.Path, settings.Without, data.IsSample, accepted, audit, publish);
        try
        {
            await new WarehousePipeline(context, data, settings, audit, publish) { Accepted = accepted, Compares = compares, Request = request }.RunAsync(stages, cancellation);
        }
        finally
        {
            session.Print(listsStale ? VerificationLines.Stale(session.Tally.Verification) : []);
        }

        if (stages is [Stage.Verify])
        {
            session.Print(VerificationLines.Accepted(session.Tally.Verification));
        }

        if (stages.Count > 1)
        {
            session.Print(ClosingReport.Write(session.Tally, target.PsqlCommand, target.Shareable, SiteVerb.CommandOf(settings)));
            session.Print(target.PasswordNote is { } note ? [$"  {note}"] : []);
        }
    }
}
