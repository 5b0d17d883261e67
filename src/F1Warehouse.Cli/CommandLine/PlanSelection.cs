using F1Warehouse.Pipeline.Graphs;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Planning;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Verifying;
using F1Warehouse.Pipeline.Verifying.Rules;

namespace F1Warehouse.Cli.CommandLine;

/// <summary>The part of a plan that concerns what is selected; whether anything would change stays a matter of the whole.</summary>
internal static class PlanSelection
{
    /// <exception cref="Pipeline.Errors.ConfigurationException">A selection meets nothing.</exception>
    public static RunPlan Of(RunPlan plan, DatabaseFolder scripts, IReadOnlyList<string> selections, WarehouseSchemas schemas)
    {
        if (selections.Count == 0)
        {
            return plan;
        }

        var graph = RuleSelection.GraphOf(ScriptGraph.Read(scripts), VerificationQuery.ReadAll(scripts));
        var chosen = GraphSelection.Choose(graph, selections, _ => true, "relation or rule");
        var files = chosen.SelectMany(node => (string[])[node.File, Path.ChangeExtension(node.File, ".csv")]).ToHashSet();
        var relations = chosen.Select(node => $"{node.SchemaIn(schemas)}.{node.Name}").ToHashSet();
        return plan with
        {
            Files = [.. plan.Files.Where(file => chosen.Any(node => node.Name == file.Dataset))],
            Scripts = [.. plan.Scripts.Where(script => files.Contains(script.Name))],
            Rules = [.. plan.Rules.Where(script => files.Contains(script.Name))],
            Built = [.. plan.Built.Where(files.Contains)],
            Relations = plan.Relations is null ? null : [.. plan.Relations.Where(relation => relations.Contains(relation.Relation))],
        };
    }
}
