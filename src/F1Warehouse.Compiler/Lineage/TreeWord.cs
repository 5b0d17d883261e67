namespace F1Warehouse.Compiler.Lineage;

/// <summary>A number, a name or another single value.</summary>
/// <param name="text">As it is meant, without backslashes; empty stands for nothing (<c>&lt;&gt;</c>).</param>
internal sealed class TreeWord(string text) : TreeItem
{
    public string Text => text;
}
