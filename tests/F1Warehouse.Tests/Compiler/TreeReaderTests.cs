using F1Warehouse.Compiler.Lineage;
using Xunit;

namespace F1Warehouse.Tests.Compiler;

/// <summary>The text of a <c>pg_node_tree</c>.</summary>
public sealed class TreeReaderTests
{
    [Theory]
    [InlineData("{VAR :varno 3 :varattno 1}", "VAR{varno=3,varattno=1}")]
    [InlineData("({A :x <>} {B :y (o 23 25) :z (b)})", "[A{x=},B{y=[o,23,25],z=[b]}]")]
    [InlineData("{CONST :constlen -1 :constvalue 5 [ 20 0 0 0 41 ] :location 7}", "CONST{constlen=-1,constvalue=5,location=7}")]
    [InlineData(@"{CTE :ctename odd\ \(:name\)\\ :colnames (""a\ b"" ""\{"")}", @"CTE{ctename=odd (:name)\,colnames=[""a b"",""{""]}")]
    [InlineData("{A\n :b {C :d true}\t:e (((1))) }", "A{b=C{d=true},e=[[[1]]]}")]
    public void It_is_read_as_PostgreSQL_reads_it(string text, string expected) => Assert.Equal(expected, Shown(TreeReader.Read(text)));

    [Theory]
    [InlineData("")]
    [InlineData("{A :b 1")]
    [InlineData("{A b 1}")]
    [InlineData("(1 2")]
    [InlineData("{A :b 5 [ 1 2 }")]
    [InlineData("{A :b 1} {C :d 2}")]
    public void What_is_cut_off_is_told(string text) => Assert.Contains("pg_node_tree", Assert.Throws<FormatException>(() => TreeReader.Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_node_without_a_field_that_every_release_has_is_told()
    {
        var node = (TreeNode)TreeReader.Read("{VAR :varno 3 :list (1)}");
        Assert.Null(node.Below("varattno"));
        Assert.Equal("VAR has no field varattno with a single value", Assert.Throws<FormatException>(() => node.Number("varattno")).Message);
        Assert.Throws<FormatException>(() => node.Word("list"));
        Assert.Empty(node.List("varno"));
    }

    private static string Shown(TreeItem item) => item switch
    {
        TreeWord word => word.Text,
        TreeList list => $"[{string.Join(',', list.Items.Select(Shown))}]",
        TreeNode node => $"{node.Kind}{{{string.Join(',', node.Fields.Select(field => $"{field.Key}={Shown(field.Value)}"))}}}",
        _ => throw new NotSupportedException(item.GetType().Name),
    };
}
