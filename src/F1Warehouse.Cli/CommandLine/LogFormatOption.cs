using System.CommandLine;
using System.CommandLine.Parsing;
using F1Warehouse.Cli.Logging;
using F1Warehouse.Pipeline.Sessions;

namespace F1Warehouse.Cli.CommandLine;

/// <summary>The option <c>--log-format</c> of every verb.</summary>
internal static class LogFormatOption
{
    private const string Variable = "F1W_LOG_FORMAT";

    /// <param name="root">The folder whose <c>.env</c> counts.</param>
    public static Option<LogFormat> Create(string root)
    {
        var option = new Option<LogFormat>("--log-format")
        {
            Recursive = true,
            HelpName = "text|json",
            Description = $"How the log is written: a line for people (.log), or an object a line for programs (.jsonl). Environment or .env: {Variable}.",
            DefaultValueFactory = result => StageOptions.Variable(root, Variable, result) is { } value ? Read(result, Variable, value) : LogFormat.Text,
            CustomParser = result => Read(result, "--log-format", result.Tokens[0].Value),
        };
        Completions.Of(option, [.. Enum.GetValues<LogFormat>().Select(format => format.ToStoredName())]);
        return option;
    }

    private static LogFormat Read(ArgumentResult result, string source, string value)
    {
        foreach (var format in Enum.GetValues<LogFormat>())
        {
            if (format.ToStoredName() == value)
            {
                return format;
            }
        }

        result.AddError($"{source} {value}: expected text or json.");
        return default;
    }
}
