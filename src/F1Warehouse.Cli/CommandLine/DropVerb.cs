using System.CommandLine;
using F1Warehouse.Cli.Reporting;
using F1Warehouse.Pipeline;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Publishing;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Sessions;

namespace F1Warehouse.Cli.CommandLine;

/// <summary>Takes a warehouse away.</summary>
internal static class DropVerb
{
    public static Command Create(StageOptions options, SessionRunner sessions)
    {
        var yes = new Option<bool>("--yes") { Description = "Do not ask." };
        var patience = new Option<TimeSpan?>("--patience")
        {
            HelpName = "time",
            Description = "How long to wait for readers to end: 90s, 2m, 1h. Default: two minutes.",
            CustomParser = result => Durations.Read(result, "--patience"),
        };
        // Never by default: the shared warehouse has to be named as any other.
        var named = new Option<string>("--base-schema") { HelpName = "name", Description = "Base schema of the warehouse that goes.", Required = true };
        var verb = new Command("drop", "Take a warehouse away: a branch's, a pull request's. Shows what goes, and asks.")
        {
            options.Connection, options.Database, named, yes, patience, options.Wait, options.Verbosity,
        };
        verb.SetAction((parsed, cancellation) =>
        {
            var settings = options.Read(parsed) with { BaseSchema = parsed.GetValue(named)! };
            return sessions.RunAsync(
                "drop", settings.Verbosity, session => RunAsync(session, settings, parsed.GetValue(yes), parsed.GetValue(patience), cancellation), cancellation);
        });
        return verb;
    }

    private static async Task RunAsync(Session session, RunSettings settings, bool yes, TimeSpan? patience, CancellationToken cancellation)
    {
        var schemas = WarehouseSchemas.For(settings.BaseSchema);
        var target = await settings.ResolveAsync(session, cancellation);
        await using var database = await WarehouseDatabase.OpenAsOwnerAsync(target.ConnectionString, cancellation);
        var drop = new WarehouseDrop(new PipelineContext(database, schemas, new DatabaseFolder(session.Workspace.Scripts), session.Observer));
        await LockedWork.RunAsync(database, settings.Wait, session.Notify, async (only, stop) =>
        {
            var plan = await drop.PlanAsync(stop);
            session.Print(plan.Select(part => $"  {part.Name}"));
            session.Print([$"{Figures.Count(plan.Count, "object")} of base schema {schemas.BaseName}, {Figures.Count(plan.Sum(part => part.Bytes) >> 20)} MB, in {target.Display}"]);
            if (!yes && !session.Terminal.Confirm("Drop them? [y/N] "))
            {
                throw new ConfigurationException("nothing was dropped; --yes drops without a question");
            }

            await drop.RunAsync(only, patience, stop);
            session.Print([$"The warehouse with base schema {schemas.BaseName} is gone."]);
        }, cancellation);
    }
}
