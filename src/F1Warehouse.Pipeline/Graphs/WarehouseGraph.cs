namespace F1Warehouse.Pipeline.Graphs;

/// <summary>Relations and rules, and which of them read which.</summary>
public sealed class WarehouseGraph
{
    private readonly Dictionary<string, GraphNode> nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> reads = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> readers = new(StringComparer.Ordinal);

    /// <param name="nodes">In the order of the data.</param>
    /// <param name="reads">For each the names of those that it reads; what is no node is passed over.</param>
    public WarehouseGraph(IEnumerable<GraphNode> nodes, Func<GraphNode, IEnumerable<string>> reads)
    {
        foreach (var node in nodes)
        {
            this.nodes.TryAdd(node.Name, node);
        }

        foreach (var node in this.nodes.Values)
        {
            this.reads[node.Name] = [.. reads(node).Where(name => name != node.Name && this.nodes.ContainsKey(name))];
            foreach (var read in this.reads[node.Name])
            {
                (readers.TryGetValue(read, out var known) ? known : readers[read] = []).Add(node.Name);
            }
        }
    }

    /// <summary>In the order of the data, rules last.</summary>
    public IReadOnlyCollection<GraphNode> Nodes => nodes.Values;

    /// <summary>The node of a name; null = there is none.</summary>
    public GraphNode? Find(string name) => nodes.GetValueOrDefault(name);

    /// <summary>What a node reads itself, by name.</summary>
    public IReadOnlyList<string> ReadBy(GraphNode node) => [.. reads[node.Name].Order(StringComparer.Ordinal)];

    /// <summary>The node and all that it is made of, directly or not.</summary>
    public IEnumerable<GraphNode> WithSources(GraphNode node) => Reach(node, reads);

    /// <summary>The node and all that is made of it, directly or not.</summary>
    public IEnumerable<GraphNode> WithReaders(GraphNode node) => Reach(node, readers);

    private HashSet<GraphNode> Reach(GraphNode from, Dictionary<string, HashSet<string>> edges)
    {
        var reached = new HashSet<GraphNode> { from };
        var open = new Stack<GraphNode>([from]);
        while (open.TryPop(out var node))
        {
            foreach (var next in edges.GetValueOrDefault(node.Name, []).Select(name => nodes[name]).Where(reached.Add))
            {
                open.Push(next);
            }
        }

        return reached;
    }
}
