using System.Globalization;

namespace F1Warehouse.Compiler.Lineage;

/// <summary><c>{KIND :field value …}</c>, as PostgreSQL writes the nodes of a query that it has analysed.</summary>
/// <param name="kind">In capitals: VAR, QUERY, RANGETBLENTRY.</param>
/// <param name="fields">By name. Releases differ in order and number of the fields, hardly ever in their names.</param>
internal sealed class TreeNode(string kind, IReadOnlyDictionary<string, TreeItem> fields) : TreeItem
{
    public string Kind => kind;

    public IReadOnlyDictionary<string, TreeItem> Fields => fields;

    public override IEnumerable<TreeItem> Children => fields.Values;

    /// <summary>A node or list below; null where the release does not know it or it holds nothing.</summary>
    public TreeItem? Below(string field) => fields.GetValueOrDefault(field) is { } item and not TreeWord { Text: "" } ? item : null;

    /// <summary>The node of a field; null = none.</summary>
    public TreeNode? Node(string field) => Below(field) as TreeNode;

    /// <summary>The items of a list; empty where there is none.</summary>
    public IReadOnlyList<TreeItem> List(string field) => Below(field) is TreeList list ? list.Items : [];

    /// <summary>The nodes of a list.</summary>
    public IEnumerable<TreeNode> Nodes(string field) => List(field).OfType<TreeNode>();

    /// <exception cref="FormatException">The node has no such word: no release that we know writes it so.</exception>
    public string Word(string field) =>
        fields.GetValueOrDefault(field) is TreeWord word ? word.Text : throw new FormatException($"{kind} has no field {field} with a single value");

    /// <inheritdoc cref="Word"/>
    public int Number(string field) => int.Parse(Word(field), CultureInfo.InvariantCulture);

    /// <inheritdoc cref="Word"/>
    public uint Oid(string field) => uint.Parse(Word(field), CultureInfo.InvariantCulture);

    /// <inheritdoc cref="Word"/>
    public bool Flag(string field) => Word(field) == "true";
}
