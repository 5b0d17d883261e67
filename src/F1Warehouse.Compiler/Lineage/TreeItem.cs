namespace F1Warehouse.Compiler.Lineage;

/// <summary>A part of a <c>pg_node_tree</c>: a node, a list or a word.</summary>
internal abstract class TreeItem
{
    /// <summary>The parts right below it.</summary>
    public virtual IEnumerable<TreeItem> Children => [];
}
