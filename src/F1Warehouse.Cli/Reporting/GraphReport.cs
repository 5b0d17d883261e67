using System.Text.Json.Nodes;
using F1Warehouse.Pipeline.Graphs;
using F1Warehouse.Pipeline.Layers;

namespace F1Warehouse.Cli.Reporting;

/// <summary>Relations and rules of the graph, for people and programs; <c>docs/list.schema.json</c>.</summary>
internal static class GraphReport
{
    private const int SchemaVersion = 1;

    /// <summary><c>marts  dbt_schema_core_schema.dim_drivers</c>, <c>marts  rule assert_…  [sport: points, champions]</c></summary>
    public static IEnumerable<string> ToLines(IReadOnlyList<GraphNode> nodes, WarehouseSchemas schemas)
    {
        var width = nodes.Count == 0 ? 0 : nodes.Max(node => node.Layer.Name.Length);
        return nodes.Select(node =>
            $"{node.Layer.Name.PadRight(width)}  {(node.IsRule ? "rule " : $"{node.SchemaIn(schemas)}.")}{node.Name}{Labels(node)}");
    }

    public static string ToJson(WarehouseGraph graph, IReadOnlyList<GraphNode> nodes, WarehouseSchemas schemas) => JsonText.Of(new JsonObject
    {
        ["schema_version"] = SchemaVersion,
        ["nodes"] = JsonText.Array(nodes.Select(node => new JsonObject
        {
            ["name"] = node.Name,
            ["type"] = node.IsRule ? "rule" : "relation",
            ["layer"] = node.Layer.Name,
            ["schema"] = node.SchemaIn(schemas),
            ["kind"] = node.Kind,
            ["tags"] = JsonText.Array(node.Tags),
            ["file"] = node.File,
            ["reads"] = JsonText.Array(graph.ReadBy(node)),
        })),
    });

    private static string Labels(GraphNode node)
    {
        var labels = string.Join(": ", new[] { node.Kind, node.Tags.Count == 0 ? null : string.Join(", ", node.Tags) }.OfType<string>());
        return labels.Length == 0 ? "" : $"  [{labels}]";
    }
}
