using System.CommandLine;
using F1Warehouse.Cli.Reporting;
using F1Warehouse.Pipeline.Graphs;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Verifying;
using F1Warehouse.Pipeline.Verifying.Rules;

namespace F1Warehouse.Cli.CommandLine;

/// <summary>Lists relations and rules. Touches no database.</summary>
internal static class ListVerb
{
    public static Command Create(StageOptions options, SessionRunner sessions)
    {
        var select = SelectOption.Create("Only these relations and rules");
        var output = OutputOption.Of(OutputFormat.Text, OutputFormat.Json);
        var verb = new Command("list", "List relations and rules, by layer; --select tries a selection out.")
        {
            select, options.BaseSchema, output, options.Verbosity,
        };
        verb.SetAction((parsed, cancellation) =>
        {
            var format = parsed.GetValue(output);
            return sessions.RunAsync("list", format == OutputFormat.Text ? parsed.GetValue(options.Verbosity) : Verbosity.Quiet, session =>
            {
                var scripts = new DatabaseFolder(session.Workspace.Scripts);
                var schemas = WarehouseSchemas.For(parsed.GetValue(options.BaseSchema)!);
                var graph = RuleSelection.GraphOf(ScriptGraph.Read(scripts, session.Observer), VerificationQuery.ReadAll(scripts));
                var nodes = GraphSelection.Choose(graph, parsed.GetValue(select)!, _ => true, "relation or rule");
                session.Report(format, () => GraphReport.ToJson(graph, nodes, schemas), () => GraphReport.ToLines(nodes, schemas));
                return Task.CompletedTask;
            }, cancellation);
        });
        return verb;
    }
}
