using System.CommandLine;
using F1Warehouse.Cli.Reporting;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Sessions;

namespace F1Warehouse.Cli.CommandLine;

/// <summary>Lists the releases of a warehouse.</summary>
internal static class HistoryVerb
{
    private const int DefaultCount = 20;

    public static Command Create(StageOptions options, SessionRunner sessions)
    {
        var count = new Option<int>("--count")
        {
            HelpName = "number",
            Description = $"How many releases, the newest first. Default: {DefaultCount}.",
            DefaultValueFactory = _ => DefaultCount,
        };
        var rules = new Option<bool>("--rules") { Description = "Name every rule that a release was verified by." };
        var verb = new Command("history", "List the releases: source, rows, verification, and when and by whom each went live.")
        {
            options.Connection, options.Database, options.BaseSchema, count, rules, options.Verbosity,
        };
        verb.SetAction((parsed, cancellation) =>
        {
            var settings = options.Read(parsed);
            return sessions.RunAsync("history", settings.Verbosity, async session =>
            {
                var schemas = WarehouseSchemas.For(settings.BaseSchema);
                var target = await settings.ResolveAsync(session, cancellation);
                await using var database = await WarehouseDatabase.OpenAsync(target.ConnectionString, cancellation);
                var releases = await ReleaseHistory.ReadAsync(database, schemas, parsed.GetValue(count), cancellation);
                session.Print(releases.Count == 0 ? [$"base schema '{schemas.BaseName}' has no releases"] : releases.SelectMany(release => HistoryReport.Write(release, parsed.GetValue(rules))));
            }, cancellation);
        });
        return verb;
    }
}
