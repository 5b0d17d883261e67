using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Graphs;
using F1Warehouse.Pipeline.Sessions;

namespace F1Warehouse.Pipeline.Verifying.Rules;

/// <summary>The rules that a caller names, by themselves or by what they read.</summary>
public static class RuleSelection
{
    /// <param name="all">The rules.</param>
    /// <param name="scripts">What they are rules over; not asked for where nothing is selected.</param>
    /// <param name="selections">As <see cref="GraphSelection"/> reads them.</param>
    /// <returns>All rules where nothing is selected.</returns>
    /// <exception cref="ConfigurationException">A selection meets no rule; the message tells what there is.</exception>
    public static IReadOnlyList<VerificationQuery> Choose(
        IReadOnlyList<VerificationQuery> all, Func<ScriptGraph> scripts, IReadOnlyList<string> selections)
    {
        if (selections.Count == 0)
        {
            return all;
        }

        var chosen = GraphSelection.Choose(GraphOf(scripts(), all), selections, node => node.IsRule, "rule").Select(node => node.Name).ToHashSet();
        return [.. all.Where(query => chosen.Contains(query.Name))];
    }

    /// <summary>Relations and rules.</summary>
    public static WarehouseGraph GraphOf(ScriptGraph scripts, IReadOnlyList<VerificationQuery> rules)
    {
        var files = rules.ToDictionary(query => query.Name, query => query.File);
        return scripts.With(rules.Select(NodeOf), node => files[node.Name]);
    }

    private static GraphNode NodeOf(VerificationQuery query) => new(query.Name, IsRule: true, query.Rule.Layer, query.File.Name)
    {
        Tags = query.Rule.Tags,
        Kind = query.Rule.Kind.ToStoredName(),
    };
}
