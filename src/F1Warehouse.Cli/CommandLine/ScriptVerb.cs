using System.CommandLine;
using F1Warehouse.Cli.Reporting;
using F1Warehouse.Deployment;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Loading;
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
            options.BaseSchema, options.Data, options.Without, options.Distribute, output, options.Verbosity,
        };
        verb.SetAction((parsed, cancellation) => sessions.RunAsync("script", parsed.GetValue(options.Verbosity), async session =>
        {
            var data = DataSelection.Choose(parsed.GetValue(options.Data), session.Workspace);
            var schemas = WarehouseSchemas.For(parsed.GetValue(options.BaseSchema)!);
            var script = new DeploymentScript(new DatabaseFolder(session.Workspace.Scripts), schemas, data.Path, parsed.GetValue(options.Without)!)
            {
                Distribution = parsed.GetValue(options.Distribute) ? Distribution.OfAll(schemas.Live.Raw) : Distribution.None,
            }.Write();
            if (parsed.GetValue(output) is { } file)
            {
                await WriteAsync(file, script, cancellation);
                session.Print([$"{file}: the deployment of {data.Path}; run it with psql -X -f"]);
            }
            else
            {
                await session.Terminal.Verbatim.WriteAsync(script.AsMemory(), cancellation);
                await session.Terminal.Verbatim.FlushAsync(cancellation);
                if (session.Terminal.Verbatim is DetachableWriter { IsDetached: true })
                {
                    throw new ConfigurationException("standard output did not take the whole script: it must not be run");
                }
            }
        }, cancellation));
        return verb;
    }

    // Half a deployment must not look like one.
    private static async Task WriteAsync(string file, string script, CancellationToken cancellation)
    {
        var whole = $"{file}.{Guid.NewGuid():N}";
        try
        {
            await File.WriteAllTextAsync(whole, script, cancellation);
            File.Move(whole, file, overwrite: true);
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"--output {file} cannot be written: {cause.Message}", cause);
        }
        finally
        {
            if (File.Exists(whole))
            {
                File.Delete(whole);
            }
        }
    }
}
