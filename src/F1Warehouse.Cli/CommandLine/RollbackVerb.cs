using System.CommandLine;
using F1Warehouse.Cli.Reporting;
using F1Warehouse.Pipeline;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Publishing;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Sessions;

namespace F1Warehouse.Cli.CommandLine;

/// <summary>Makes a past release live again.</summary>
internal static class RollbackVerb
{
    public static Command Create(StageOptions options, SessionRunner sessions)
    {
        var to = new Option<long?>("--to")
        {
            HelpName = "release",
            Description = "Number of a past release that was kept (run --keep); f1warehouse history lists them. Default: the previous one.",
        };
        var publishing = new PublishOptions();
        var verb = new Command("rollback", "Make the previous release live again, and the live one the previous; a second rollback goes forth again.")
        {
            options.Connection, options.Database, options.BaseSchema, to, options.Wait, options.Verbosity,
        };
        publishing.AddTo(verb, isNewRelease: false);
        verb.SetAction((parsed, cancellation) =>
        {
            var settings = options.Read(parsed);
            return sessions.RunAsync(
                "rollback",
                settings.Verbosity,
                session => RunAsync(session, settings, publishing.Read(parsed, isNewRelease: false), parsed.GetValue(to), cancellation),
                cancellation);
        });
        return verb;
    }

    private static async Task RunAsync(Session session, RunSettings settings, PublishSettings publishing, long? to, CancellationToken cancellation)
    {
        var schemas = WarehouseSchemas.For(settings.BaseSchema);
        var target = await settings.ResolveAsync(session, cancellation);
        await using var database = await WarehouseDatabase.OpenAsOwnerAsync(target.ConnectionString, cancellation);
        var context = new PipelineContext(database, schemas, new DatabaseFolder(session.Workspace.Scripts), session.Observer);
        await LockedWork.RunAsync(database, settings.Wait, session.Notify, async (only, stop) =>
        {
            var release = await new RollbackStage(context, only, publishing).RunAsync(to, stop);
            session.Print([$"Release {release.ReleaseId} is live again{Figures.Synthetic(release.IsSynthetic)}; what was live is the previous release."]);
        }, cancellation);
    }
}
