using System.CommandLine;
using F1Warehouse.Deployment;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Scripts;

namespace F1Warehouse.Cli.CommandLine;

/// <summary>Writes the whole deployment as one psql script. Touches no database.</summary>
internal static class ScriptVerb
{
    public static Command Create(StageOptions options, SessionRunner sessions)
    {
        var output = new Option<string?>("--output")
        {
            HelpName = "file",
            Description = "Where the script goes. Default: standard output.",
        };
        var verb = new Command("script", "Write the whole deployment as one psql script, to be read and run by a DBA.")
        {
            options.BaseSchema, options.Data, options.Without, output, options.Verbosity,
        };
        verb.SetAction((parsed, cancellation) => sessions.RunAsync("script", parsed.GetValue(options.Verbosity), async session =>
        {
            var data = DataSelection.Choose(parsed.GetValue(options.Data), session.Workspace);
            var script = new DeploymentScript(
                new DatabaseFolder(session.Workspace.Scripts), WarehouseSchemas.For(parsed.GetValue(options.BaseSchema)!), data.Path, parsed.GetValue(options.Without)!).Write();
            if (parsed.GetValue(output) is { } file)
            {
                await File.WriteAllTextAsync(file, script, cancellation);
                session.Print([$"{file}: the deployment of {data.Path}; run it with psql -X -f"]);
            }
            else
            {
                await session.Terminal.Out.WriteAsync(script.AsMemory(), cancellation);
            }
        }, cancellation));
        return verb;
    }
}
