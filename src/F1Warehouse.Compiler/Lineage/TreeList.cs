namespace F1Warehouse.Compiler.Lineage;

/// <summary><c>( … )</c>: nodes, lists or words.</summary>
internal sealed class TreeList(IReadOnlyList<TreeItem> items) : TreeItem
{
    public IReadOnlyList<TreeItem> Items => items;

    public override IEnumerable<TreeItem> Children => items;
}
