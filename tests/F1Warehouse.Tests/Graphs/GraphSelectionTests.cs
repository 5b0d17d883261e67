using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Graphs;
using F1Warehouse.Pipeline.Layers;
using Xunit;

namespace F1Warehouse.Tests.Graphs;

/// <summary>races → stg_races → int_a → fct_a, dim_a; rules over int_a and fct_a.</summary>
public sealed class GraphSelectionTests
{
    private static readonly Dictionary<string, string[]> reads = new()
    {
        ["races"] = [],
        ["results"] = [],
        ["stg_races"] = ["races"],
        ["int_a"] = ["stg_races", "results"],
        ["dim_a"] = ["int_a"],
        ["fct_a"] = ["int_a", "dim_a"],
        ["assert_a"] = ["int_a", "now"],
        ["assert_f"] = ["fct_a"],
    };

    private static readonly WarehouseGraph graph = new(
        [
            Relation("races", Layer.Raw, "migrations/1.sql"), Relation("results", Layer.Raw, "migrations/1.sql"),
            Relation("stg_races", Layer.Staging, "models/10_staging/stg_races.sql"),
            Relation("int_a", Layer.Intermediate, "models/20_intermediate/int_a.sql") with { Tags = ["points"] },
            Relation("dim_a", Layer.Marts, "models/30_marts/core/dim_a.sql"), Relation("fct_a", Layer.Marts, "models/30_marts/driver_performance/fct_a.sql"),
            new GraphNode("assert_a", IsRule: true, Layer.Intermediate, "verification/assert_a.sql") { Kind = "sport", Tags = ["points"] },
            new GraphNode("assert_f", IsRule: true, Layer.Marts, "verification/assert_f.sql") { Kind = "pipeline" },
        ],
        node => reads[node.Name]);

    [Theory]
    [InlineData("races results stg_races int_a dim_a fct_a assert_a assert_f")]
    [InlineData("int_a", "int_a")]
    [InlineData("races results stg_races int_a", "+int_a")]
    [InlineData("int_a dim_a fct_a assert_a assert_f", "int_a+")]
    [InlineData("races results stg_races int_a dim_a fct_a assert_a assert_f", "+int_a+")]
    [InlineData("races results stg_races int_a assert_a", "+assert_a")]
    [InlineData("int_a assert_a", "tag:points")]
    [InlineData("dim_a fct_a assert_f", "layer:marts")]
    [InlineData("dim_a fct_a", "path:models/30_marts")]
    [InlineData("dim_a", "path:models/30_marts/core/")]
    [InlineData("dim_a fct_a", "path:models/*/?*_a.sql,layer:marts")]
    [InlineData("int_a dim_a", "+fct_a,*_a,int_a", "dim_a")]
    [InlineData("stg_races int_a", "+int_a,races+,path:models")]
    public void Names_labels_paths_and_what_hangs_together_are_selected(string expected, params string[] selections) =>
        Assert.Equal(expected, Names(GraphSelection.Choose(graph, selections, _ => true, "node")));

    [Theory]
    [InlineData("assert_a assert_f", "races+")]
    [InlineData("assert_f", "dim_a+")]
    [InlineData("assert_a", "+assert_a")]
    public void Of_what_is_reached_only_what_is_wanted_counts(string expected, string selection) =>
        Assert.Equal(expected, Names(GraphSelection.Choose(graph, [selection], node => node.IsRule, "rule")));

    [Theory]
    [InlineData("int_b", "--select int_b: no rule has this name; there are assert_a, assert_f")]
    [InlineData("int_a", "--select int_a: no rule has this name; there are assert_a, assert_f")]
    [InlineData("+int_a", "--select +int_a: no rule has this name; there are assert_a, assert_f")]
    [InlineData("layer:gold+", "--select layer:gold+: no rule has this layer; there are intermediate, marts")]
    [InlineData("size:big", "--select size:big: expected a name, tag:…, layer:…, kind:… or path:…, with + before it (what it is made of) or behind it (what is made of it)")]
    [InlineData("races+,kind:source", "--select kind:source: no rule has this kind; there are pipeline, sport")]
    [InlineData("assert_a,assert_f", "--select assert_a,assert_f: no rule meets all parts of it")]
    public void What_meets_nothing_tells_what_there_is(string selection, string expected) =>
        Assert.Equal(expected, Assert.Throws<ConfigurationException>(() => GraphSelection.Choose(graph, [selection], node => node.IsRule, "rule")).Message);

    private static GraphNode Relation(string name, Layer layer, string file) => new(name, IsRule: false, layer, file);

    private static string Names(IEnumerable<GraphNode> nodes) => string.Join(' ', nodes.Select(node => node.Name));
}
