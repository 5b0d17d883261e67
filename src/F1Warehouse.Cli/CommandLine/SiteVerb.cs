using System.CommandLine;
using System.Globalization;
using F1Warehouse.Cli.Reporting;
using F1Warehouse.Pipeline;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Sessions;
using F1Warehouse.Site;

namespace F1Warehouse.Cli.CommandLine;

/// <summary>Writes the site of a warehouse. Reads only, and takes no run lock.</summary>
internal static class SiteVerb
{
    public static Command Create(StageOptions options, SessionRunner sessions)
    {
        var output = new Option<string?>("--output")
        {
            HelpName = "folder",
            Description = "Where it goes; a site that is there is replaced, anything else is left alone. Default: artifacts/site.",
        };
        var singleFile = new Option<bool>("--single-file") { Description = "All of it in one index.html, to be sent or kept." };
        var live = new Option<bool>("--live") { Description = "Show the live release. The default." };
        var candidate = new Option<bool>("--candidate") { Description = "Show the candidate, before it is published." };
        var verb = new Command("site", "Write the site: the release's figures, catalogue, lineage, rules and history as pages that work offline.")
        {
            options.Connection, options.Database, options.BaseSchema, output, singleFile, live, candidate, options.Verbosity,
        };
        verb.Validators.Add(result =>
        {
            if (result.GetValue(live) && result.GetValue(candidate))
            {
                result.AddError("--live and --candidate: expected one of them.");
            }
        });
        verb.SetAction((parsed, cancellation) =>
        {
            var settings = options.Read(parsed);
            return sessions.RunAsync("site", settings.Verbosity, async session =>
            {
                var site = new SiteSettings(parsed.GetValue(output) ?? session.Workspace.Site, Workspace.SiteBundle, session.Workspace.Analyses)
                {
                    SingleFile = parsed.GetValue(singleFile),
                    Candidate = parsed.GetValue(candidate),
                };
                await WriteAsync(session, settings, site, cancellation);
            }, cancellation);
        });
        return verb;
    }

    /// <summary>The command that writes the site of what a run published; the connection is said again where it was by an option.</summary>
    public static string CommandOf(RunSettings settings) => string.Concat(
        "f1warehouse site",
        settings.BaseSchema == WarehouseSchemas.DefaultBase ? "" : $" --base-schema {settings.BaseSchema}",
        settings.Database is null ? "" : $" --database {settings.Database}",
        settings.Connection is null ? "" : " --connection …");

    private static async Task WriteAsync(Session session, RunSettings settings, SiteSettings site, CancellationToken cancellation)
    {
        // What can be known without a server is told without one.
        _ = SiteBundle.Open(site.Bundle);
        var schemas = WarehouseSchemas.For(settings.BaseSchema);
        var target = await settings.ResolveAsync(session, cancellation);
        await using var database = await WarehouseDatabase.OpenAsync(target.ConnectionString, cancellation);
        var context = new PipelineContext(database, schemas, new DatabaseFolder(session.Workspace.Scripts), session.Observer);
        var report = await new SiteWriter(context, site).WriteAsync(cancellation);
        session.Print([string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Index}: the site of release {report.ReleaseId}, {Figures.Count(report.DataFiles, "data file")}, {report.Bytes / 1e6:0.0} MB; open it in a browser")]);
    }
}
