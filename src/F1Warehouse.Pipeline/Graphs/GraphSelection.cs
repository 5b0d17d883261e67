using System.IO.Enumeration;
using F1Warehouse.Pipeline.Errors;

namespace F1Warehouse.Pipeline.Graphs;

/// <summary>
/// What a caller names of the graph: a name, <c>tag:…</c>, <c>layer:…</c>, <c>kind:…</c> or <c>path:…</c>, with <c>*</c> and
/// <c>?</c>; <c>+</c> before it adds what it is made of, behind it what is made of it. A comma takes what meets both sides,
/// several selections add up.
/// </summary>
public static class GraphSelection
{
    private const string Expected = "expected a name, tag:…, layer:…, kind:… or path:…, with + before it (what it is made of) or behind it (what is made of it)";

    /// <param name="graph">The graph.</param>
    /// <param name="selections">What is named; none = everything that is wanted.</param>
    /// <param name="wanted">What is looked for: the others only lead there.</param>
    /// <param name="noun">How messages call it: rule, relation.</param>
    /// <returns>In the order of the graph.</returns>
    /// <exception cref="ConfigurationException">A selection meets nothing that is wanted; the message tells what there is.</exception>
    public static IReadOnlyList<GraphNode> Choose(WarehouseGraph graph, IReadOnlyList<string> selections, Func<GraphNode, bool> wanted, string noun)
    {
        if (selections.Count == 0)
        {
            return [.. graph.Nodes.Where(wanted)];
        }

        var chosen = selections.SelectMany(Matching).ToHashSet();
        return [.. graph.Nodes.Where(chosen.Contains)];

        IEnumerable<GraphNode> Matching(string selection)
        {
            var parts = selection.Split(',', StringSplitOptions.TrimEntries).Select(part => MatchingPart(graph, part, wanted, noun)).ToList();
            var both = parts.Aggregate((some, others) => [.. some.Intersect(others)]);
            return both.Count > 0 ? both : throw new ConfigurationException($"--select {selection}: no {noun} meets all parts of it");
        }
    }

    private static List<GraphNode> MatchingPart(WarehouseGraph graph, string part, Func<GraphNode, bool> wanted, string noun)
    {
        var (withSources, withReaders) = (part.StartsWith('+'), part.Length > 1 && part.EndsWith('+'));
        var term = part[(withSources ? 1 : 0)..^(withReaders ? 1 : 0)];
        var (property, pattern, values) = term.Split(':', 2) switch
        {
            ["tag", var tag] => ("tag", tag, node => node.Tags),
            ["kind", var kind] => ("kind", kind, node => node.Kind is null ? [] : [node.Kind]),
            ["layer", var layer] => ("layer", layer, node => [node.Layer.Name]),
            ["path", var path] => ("path", path.TrimEnd('/'), node => PathsOf(node.File)),
            [var name] => ("name", name, (Func<GraphNode, IEnumerable<string>>)(node => [node.Name])),
            _ => throw new ConfigurationException($"--select {part}: {Expected}"),
        };
        var named = graph.Nodes.Where(node => values(node).Any(value => FileSystemName.MatchesSimpleExpression(pattern, value)));
        var reached = named.SelectMany(node => (IEnumerable<GraphNode>)[node, .. withSources ? graph.WithSources(node) : [], .. withReaders ? graph.WithReaders(node) : []])
            .Where(wanted).Distinct().ToList();
        return reached.Count > 0
            ? reached
            : throw new ConfigurationException(
                $"--select {part}: no {noun} has this {property}; there are {string.Join(", ", graph.Nodes.Where(wanted).SelectMany(values).Distinct().Order(StringComparer.Ordinal))}");
    }

    // A file, and each folder that it lies in.
    private static IEnumerable<string> PathsOf(string file)
    {
        for (var path = file; path.Length > 0; path = path[..Math.Max(0, path.LastIndexOf('/'))])
        {
            yield return path;
        }
    }
}
