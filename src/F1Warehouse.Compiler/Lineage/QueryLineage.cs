namespace F1Warehouse.Compiler.Lineage;

/// <summary>Where the columns of a query come from.</summary>
/// <param name="Columns">By the number of the column.</param>
/// <param name="Conditions">What decides which rows there are.</param>
/// <param name="Mentions">Every column that the query names anywhere.</param>
internal sealed record QueryLineage(
    IReadOnlyDictionary<int, Sources> Columns, IReadOnlySet<ColumnId> Conditions, IReadOnlySet<ColumnId> Mentions)
{
    /// <summary>That of what no query makes.</summary>
    public static QueryLineage None { get; } = new(new Dictionary<int, Sources>(), new HashSet<ColumnId>(), new HashSet<ColumnId>());

    /// <param name="tree">The action of a view's rule: a list of one query.</param>
    /// <param name="bodies">The bodies of SQL functions by oid.</param>
    public static QueryLineage Of(TreeItem tree, IReadOnlyDictionary<uint, TreeItem> bodies)
    {
        var scope = new QueryScope((TreeNode)tree.Children.Single());
        var rows = new Sources();
        new ConditionWalk(new SourceWalk(bodies, rows), rows).Follow(scope);
        return new QueryLineage(
            scope.Targets.Where(target => !target.Flag("resjunk")).Select(target => target.Number("resno"))
                .ToDictionary(number => number, number => Of(scope, number, bodies)),
            rows.Conditions,
            MentionWalk.In(tree, bodies));
    }

    /// <summary>Whether anything of the result depends on a column.</summary>
    public bool Uses(ColumnId column) =>
        Conditions.Contains(column) || Columns.Values.Any(sources => sources.Values.Contains(column) || sources.Conditions.Contains(column));

    private static Sources Of(QueryScope scope, int number, IReadOnlyDictionary<uint, TreeItem> bodies)
    {
        var sources = new Sources();
        new SourceWalk(bodies, sources).Column(scope, number, Part.Value);
        return sources;
    }
}
