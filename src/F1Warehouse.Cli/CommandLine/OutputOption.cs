using System.CommandLine;
using F1Warehouse.Cli.Reporting;
using F1Warehouse.Pipeline.Sessions;

namespace F1Warehouse.Cli.CommandLine;

/// <summary>The option <c>--output</c> of a verb that reports.</summary>
internal static class OutputOption
{
    /// <param name="formats">Those that the verb can write; the first is the default.</param>
    public static Option<OutputFormat> Of(params OutputFormat[] formats)
    {
        var names = string.Join('|', formats.Select(format => format.ToStoredName()));
        var option = new Option<OutputFormat>("--output")
        {
            HelpName = names,
            Description = $"How to write it; json has its schema in docs/. Default: {formats[0].ToStoredName()}.",
            DefaultValueFactory = _ => formats[0],
            CustomParser = result =>
            {
                var written = result.Tokens[0].Value;
                if (formats.Where(format => format.ToStoredName() == written).Cast<OutputFormat?>().FirstOrDefault() is { } format)
                {
                    return format;
                }

                result.AddError($"--output {written}: expected {names.Replace("|", " or ", StringComparison.Ordinal)}.");
                return default;
            },
        };
        Completions.Of(option, names.Split('|'));
        return option;
    }
}
