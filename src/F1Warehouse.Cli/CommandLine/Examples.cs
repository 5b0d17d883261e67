using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace F1Warehouse.Cli.CommandLine;

/// <summary>An example or two at the end of each verb's help.</summary>
/// <param name="help">Writes the help itself.</param>
internal sealed class Examples(SynchronousCommandLineAction help) : SynchronousCommandLineAction
{
    /// <summary>By verb; a test holds that each verb has some, and that the program takes them.</summary>
    internal static readonly IReadOnlyDictionary<string, string[]> ByVerb = new Dictionary<string, string[]>
    {
        ["run"] = ["run --data archive.zip", "run --data data --without lap_times --base-schema ci_42"],
        ["migrate"] = ["migrate --connection postgresql://etl@db.example.org/f1"],
        ["load"] = ["load --data archive.zip"],
        ["model"] = ["model --verbosity debug"],
        ["verify"] = ["verify --select tag:points", "verify --live --select dim_drivers+"],
        ["publish"] = ["publish --patience 10m --keep 3"],
        ["rollback"] = ["rollback", "rollback --to 17"],
        ["history"] = ["history --count 5"],
        ["drop"] = ["drop --base-schema ci_42 --yes"],
        ["test"] = ["test", "test --select dim_drivers+"],
        ["compile"] = ["compile --warnings-as-errors"],
        ["script"] = ["script --data archive.zip --output deploy.sql"],
        ["plan"] = ["plan --data archive.zip", "plan --output markdown --exit-code > plan.md"],
        ["diff"] = ["diff", "diff --select fct_driver_performance --limit 20", "diff --against-base ci_42 --output json"],
        ["export"] = ["export --to figures", "export --format xlsx --select fct_driver_performance"],
        ["list"] = ["list --select +fct_driver_performance", "list --select layer:marts --output json"],
        ["site"] = ["site --single-file"],
        ["status"] = ["status", "status --max-age 7d --output json"],
        ["backup"] = ["backup --output f1.dump"],
        ["restore"] = ["restore f1.dump --database f1_restored"],
        ["db"] = ["db up", "db status"],
        ["sample"] = ["sample --output data/sample"],
        ["completion"] = ["completion bash >> ~/.bashrc"],
    };

    /// <summary>Makes the help of all verbs end with theirs.</summary>
    public static void AddTo(RootCommand root)
    {
        var option = root.Options.OfType<HelpOption>().Single();
        option.Action = new Examples((SynchronousCommandLineAction)option.Action!);
    }

    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        if (ByVerb.TryGetValue(parseResult.CommandResult.Command.Name, out var examples))
        {
            var output = parseResult.InvocationConfiguration.Output;
            output.WriteLine(examples.Length == 1 ? "Example:" : "Examples:");
            foreach (var example in examples)
            {
                output.WriteLine($"  f1warehouse {example}");
            }

            output.WriteLine();
        }

        return code;
    }
}
