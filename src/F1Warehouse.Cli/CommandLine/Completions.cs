using System.CommandLine;
using System.CommandLine.Completions;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Graphs;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Verifying;
using F1Warehouse.Pipeline.Verifying.Rules;

namespace F1Warehouse.Cli.CommandLine;

/// <summary>The words that a shell can offer for the value of an option, read from the scripts that are there.</summary>
internal static class Completions
{
    /// <summary>Offers relations, rules, and what selects several of them.</summary>
    public static void OfSelections(Option option) => option.CompletionSources.Add(context => Of(context, graph =>
        graph.Nodes.Select(node => node.Name)
            .Concat(graph.Nodes.SelectMany(node => node.Tags).Select(tag => $"tag:{tag}"))
            .Concat(graph.Nodes.Select(node => $"layer:{node.Layer.Name}"))
            .Concat(graph.Nodes.Select(node => node.Kind).OfType<string>().Select(kind => $"kind:{kind}"))));

    /// <summary>Offers rules.</summary>
    public static void OfRules(Option option) => option.CompletionSources.Add(context => Of(context, graph =>
        graph.Nodes.Where(node => node.IsRule).Select(node => node.Name)));

    /// <summary>Offers a few words.</summary>
    public static void Of(Option option, params string[] words) => option.CompletionSources.Add(_ => words.Select(word => new CompletionItem(word)));

    private static IEnumerable<CompletionItem> Of(CompletionContext context, Func<WarehouseGraph, IEnumerable<string>> words)
    {
        try
        {
            var scripts = new DatabaseFolder(Workspace.Find(Environment.CurrentDirectory, AppContext.BaseDirectory).Scripts);
            return [.. words(RuleSelection.GraphOf(ScriptGraph.Read(scripts), VerificationQuery.ReadAll(scripts))).Distinct()
                .Select(word => new CompletionItem(context.WordToComplete.StartsWith('+') ? $"+{word}" : word))];
        }
        catch (ConfigurationException)
        {
            // Where there are no scripts that can be read there is nothing to offer; a verb tells why.
            return [];
        }
    }
}
