using System.CommandLine;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Sample;

namespace F1Warehouse.Cli.CommandLine;

/// <summary>Writes the synthetic data set.</summary>
internal static class SampleVerb
{
    public static Command Create(StageOptions options, SessionRunner sessions)
    {
        var output = new Option<string?>("--output")
        {
            HelpName = "folder",
            Description = "Where the CSV files go; files of these names are overwritten. Default: data/sample.",
        };
        var seed = new Option<int>("--seed")
        {
            HelpName = "number",
            Description = "The same number always gives the same files.",
            DefaultValueFactory = _ => SampleChampionship.DefaultSeed,
        };
        var verb = new Command("sample", "Write the synthetic data set: a made-up championship with every trap of the real one.")
        {
            output, seed, options.Verbosity,
        };
        verb.SetAction((parsed, cancellation) => sessions.RunAsync(
            "sample",
            parsed.GetValue(options.Verbosity),
            async session =>
            {
                var folder = parsed.GetValue(output) ?? session.Workspace.Sample;
                await WriteAsync(folder, parsed.GetValue(seed), cancellation);
                session.Notify($"The synthetic data set is in {folder}");
            },
            cancellation));
        return verb;
    }

    private static async Task WriteAsync(string folder, int seed, CancellationToken cancellation)
    {
        try
        {
            await SampleChampionship.WriteAsync(folder, seed, cancellation);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"The sample cannot be written to {folder}: {fault.Message}", fault);
        }
    }
}
