using System.CommandLine;
using System.CommandLine.Parsing;
using F1Warehouse.Cli.Connecting;
using F1Warehouse.Cli.Reporting;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Raw;

namespace F1Warehouse.Cli.CommandLine;

/// <summary>The options that every stage takes, declared once.</summary>
internal sealed class StageOptions
{
    private const int MostWorkers = 64;

    /// <param name="root">The folder whose <c>.env</c> counts.</param>
    public StageOptions(string root)
    {
        BaseSchema.DefaultValueFactory = result => Variable(root, "F1W_BASE_SCHEMA", result) ?? WarehouseSchemas.DefaultBase;
        // A command line can be read by others; an environment cannot.
        Connection.DefaultValueFactory = result => Variable(root, "F1W_CONNECTION", result);
        Workers.DefaultValueFactory = _ => Math.Clamp(Environment.ProcessorCount, 2, 8);
        Workers.CustomParser = result =>
        {
            if (!int.TryParse(result.Tokens[0].Value, out var workers) || workers is < 1 or > MostWorkers)
            {
                result.AddError($"--workers {result.Tokens[0].Value}: expected a number from 1 to {MostWorkers}.");
            }

            return workers;
        };
        Without.DefaultValueFactory = _ => [];
        Without.CustomParser = LeftOutDatasets.Parse;
        Distribute.DefaultValueFactory = result => IsOn(result, Variable(root, "F1W_DISTRIBUTE", result));
        Wait.CustomParser = result => result.Tokens.Count == 0 ? Timeout.InfiniteTimeSpan : Durations.Read(result, "--wait") ?? TimeSpan.Zero;
        Completions.Of(Verbosity, "quiet", "normal", "debug");
        Completions.Of(Without, [.. Dataset.All.Where(dataset => dataset.IsDispensable).Select(dataset => dataset.Name)]);
        Verbosity.DefaultValueFactory = _ => Reporting.Verbosity.Normal;
        Verbosity.CustomParser = result =>
        {
            var name = result.Tokens[0].Value;
            if (Enum.TryParse<Verbosity>(name, ignoreCase: true, out var verbosity) && char.IsLetter(name[0]))
            {
                return verbosity;
            }

            result.AddError($"--verbosity {name}: expected quiet, normal or debug.");
            return default;
        };
    }

    public Option<string?> Connection { get; } = new("--connection")
    {
        HelpName = "string",
        Description = "Connection string (Host=…;Database=…) or postgresql:// URI of the warehouse. "
            + "Environment or .env: F1W_CONNECTION. Default: libpq's variables (PGHOST, PGDATABASE, …) from there, else the embedded server.",
    };

    public Option<string?> Database { get; } = new("--database")
    {
        HelpName = "name",
        Description = "Name of the database, in place of the connection's; a migrate creates it if it is missing.",
    };

    public Option<string> BaseSchema { get; } = new("--base-schema")
    {
        HelpName = "name",
        Description = "Base schema; another one builds beside the shared warehouse. Environment or .env: F1W_BASE_SCHEMA.",
    };

    public Option<string?> Data { get; } = new("--data")
    {
        HelpName = "path",
        Description = "Folder with the CSV files, or the zip as downloaded. Default: data/, else the synthetic set in data/sample/, "
            + "which never replaces real data unless it is asked for: --data sample.",
    };

    public Option<Dataset[]> Without { get; } = new("--without")
    {
        HelpName = "dataset",
        Description = $"Leave a dataset out, its table stays empty: {LeftOutDatasets.Possible}. Several: repeated, or with commas.",
    };

    public Option<int> Workers { get; } = new("--workers")
    {
        HelpName = "number",
        Description = "Connections that work at once, by default one per processor, 2 to 8; models and rules take 4 at most.",
    };

    public Option<bool> Distribute { get; } = new("--distribute")
    {
        Description = "Spread the tables that grow with laps over the nodes of Citus; the connection leads to its coordinator. Environment or .env: F1W_DISTRIBUTE.",
    };

    public Option<TimeSpan> Wait { get; } = new("--wait")
    {
        HelpName = "time",
        Arity = ArgumentArity.ZeroOrOne,
        Description = "Wait for another run to end instead of giving up: as long as it takes, or at most 90s, 2m, 1h.",
    };

    public Option<Verbosity> Verbosity { get; } = new("--verbosity")
    {
        HelpName = "quiet|normal|debug",
        Description = "quiet: warnings and errors only; debug: every script and verification, and stack traces. The log has it all.",
    };

    public RunSettings Read(ParseResult parsed) => new(
        parsed.GetValue(Connection),
        parsed.GetValue(Database),
        parsed.GetValue(BaseSchema)!,
        parsed.GetValue(Data),
        parsed.GetValue(Without)!,
        parsed.GetValue(Workers),
        parsed.GetValue(Distribute),
        parsed.GetValue(Wait),
        parsed.GetValue(Verbosity));

    private static bool IsOn(ArgumentResult result, string? value)
    {
        if (value is not null && !bool.TryParse(value, out _))
        {
            result.AddError($"F1W_DISTRIBUTE {value}: expected true or false.");
        }

        return bool.TryParse(value, out var isOn) && isOn;
    }

    // A file that cannot be read is bad usage, told like any other.
    internal static string? Variable(string root, string name, ArgumentResult result)
    {
        try
        {
            return Variables.Of(root)[name];
        }
        catch (ConfigurationException e)
        {
            result.AddError(e.Message);
            return null;
        }
    }
}
