namespace F1Warehouse.Compiler.Lineage;

/// <summary>Finds every column of a relation that a query names anywhere, also where nothing comes of it.</summary>
internal sealed class MentionWalk
{
    private readonly IReadOnlyDictionary<uint, TreeItem> bodies;
    private readonly HashSet<uint> called = [];
    private readonly HashSet<ColumnId> found = [];

    private MentionWalk(IReadOnlyDictionary<uint, TreeItem> bodies) => this.bodies = bodies;

    public static IReadOnlySet<ColumnId> In(TreeItem tree, IReadOnlyDictionary<uint, TreeItem> bodies)
    {
        var walk = new MentionWalk(bodies);
        walk.Look(tree, scope: null);
        return walk.found;
    }

    private void Look(TreeItem item, QueryScope? scope)
    {
        if (item is TreeNode { Kind: "QUERY" } query)
        {
            scope = scope?.Inner(query) ?? new QueryScope(query);
        }
        else if (item is TreeNode { Kind: "VAR" } variable && scope is not null)
        {
            Mention(variable, scope.Up(variable.Number("varlevelsup")));
        }

        foreach (var child in Children(item))
        {
            Look(child, scope);
        }

        foreach (var function in item is TreeNode node ? FunctionCalls.In(node) : [])
        {
            if (bodies.TryGetValue(function, out var body) && called.Add(function))
            {
                Look(body, scope: null);
            }
        }
    }

    // What a join could give is no mention, only what is taken of it.
    private static IEnumerable<TreeItem> Children(TreeItem item) =>
        item is TreeNode { Kind: "RANGETBLENTRY" } entry
            ? entry.Fields.Where(field => field.Key != "joinaliasvars").Select(field => field.Value)
            : item.Children;

    private void Mention(TreeNode variable, QueryScope scope)
    {
        var (entry, column) = (scope.Entry(variable.Number("varno")), variable.Number("varattno"));
        var kind = (EntryKind)entry.Number("rtekind");
        if (kind == EntryKind.Relation && column > 0)
        {
            found.Add(new ColumnId(entry.Oid("relid"), column));
        }
        else if (kind == EntryKind.Join && column > 0)
        {
            Look(entry.List("joinaliasvars")[column - 1], scope);
        }
    }
}
