using System.CommandLine;
using F1Warehouse.Cli.Connecting;
using F1Warehouse.Cli.Reporting;
using F1Warehouse.Pipeline;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Publishing;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Cli.CommandLine;

/// <summary>Says what is live, what is candidate, and where the database is.</summary>
internal static class StatusVerb
{
    public static Command Create(StageOptions options, SessionRunner sessions)
    {
        var verb = new Command("status", "Say what is live, what is candidate, and where the database is.")
        {
            options.Connection, options.Database, options.BaseSchema, options.Verbosity,
        };
        verb.SetAction((parsed, cancellation) =>
        {
            var settings = options.Read(parsed);
            return sessions.RunAsync("status", settings.Verbosity, session => RunAsync(session, settings, cancellation), cancellation);
        });
        return verb;
    }

    private static async Task RunAsync(Session session, RunSettings settings, CancellationToken cancellation)
    {
        var schemas = WarehouseSchemas.For(settings.BaseSchema);
        if (await Connections.FindAsync(settings.Connection, session.Workspace, session.Notify, cancellation) is not { } found)
        {
            session.Print(["No warehouse here yet: the embedded server does not run (f1warehouse db up), and no other database is named (--connection, PGHOST, …)."]);
            return;
        }

        var target = found.In(settings.Database);
        await using var database = await WarehouseDatabase.OpenAsync(target.ConnectionString, cancellation);
        var context = new PipelineContext(database, schemas, new DatabaseFolder(session.Workspace.Scripts), session.Observer);
        var status = await WarehouseStatus.ReadAsync(context, cancellation);
        session.Print([
            $"live               {Describe(status.Live)}",
            .. await AcceptedAsync(database, status.Live, cancellation),
            $"candidate          {Describe(status.Candidate)}",
            .. await AcceptedAsync(database, status.Candidate, cancellation),
            .. status.Kept.Select(release => $"kept               {Describe(release)}"),
            $"base schema        {schemas.Base}",
            $"psql               {target.PsqlCommand}",
            $"connection string  {target.Shareable}",
            .. target.PasswordNote is { } note ? [note] : Array.Empty<string>(),
        ]);
        var changes = await LiveChanges.ReadAsync(context, cancellation);
        session.Print(ChangesReport.Write(changes));
    }

    private static async Task<IEnumerable<string>> AcceptedAsync(NpgsqlDataSource database, Release? release, CancellationToken cancellation) =>
        release is null ? [] : VerificationLines.Accepted(await AcceptedFindings.ReadAsync(database, release.ReleaseId, cancellation));

    private static string Describe(Release? release) => release switch
    {
        null => "none",
        { PublishedAt: { } published } => $"release {release.ReleaseId}, {Figures.Count(release.Rows)} rows of {release.Source}{Figures.Synthetic(release.IsSynthetic)}, published {published:yyyy-MM-dd HH:mm:ss} UTC",
        _ => $"release {release.ReleaseId}, {release.State.ToStoredName()}, {Figures.Count(release.Rows)} rows of {release.Source}{Figures.Synthetic(release.IsSynthetic)}, started {release.StartedAt:yyyy-MM-dd HH:mm:ss} UTC",
    };
}
