namespace F1Warehouse.Compiler.Lineage;

/// <summary>A query and those around it, in which its variables are to be understood.</summary>
internal sealed class QueryScope
{
    private readonly Dictionary<TreeNode, QueryScope> inner = [];
    private readonly TreeNode[] entries;

    public QueryScope(TreeNode query, QueryScope? outer = null)
    {
        Query = query;
        Outer = outer;
        entries = [.. query.Nodes("rtable")];
        Targets = [.. query.Nodes("targetList")];
    }

    public TreeNode Query { get; }

    public QueryScope? Outer { get; }

    /// <summary>Its range table: what stands in from, joins and the group among it.</summary>
    public IReadOnlyList<TreeNode> Entries => entries;

    /// <summary>What it selects, groups and sorts by.</summary>
    public IReadOnlyList<TreeNode> Targets { get; }

    /// <param name="number">From 1.</param>
    public TreeNode Entry(int number) => entries[number - 1];

    /// <summary>The scope so many levels further out; 0 = this.</summary>
    public QueryScope Up(int levels) =>
        levels == 0 ? this : (Outer ?? throw new FormatException("a variable of a query that is not there")).Up(levels - 1);

    /// <summary>A query below this one, the same each time.</summary>
    public QueryScope Inner(TreeNode query)
    {
        if (!inner.TryGetValue(query, out var scope))
        {
            inner.Add(query, scope = new QueryScope(query, this));
        }

        return scope;
    }

    /// <summary>The query behind an entry of <c>with</c>.</summary>
    public QueryScope Cte(TreeNode entry)
    {
        var owner = Up(entry.Number("ctelevelsup"));
        var name = entry.Word("ctename");
        return owner.Inner(owner.Query.Nodes("cteList").Single(cte => cte.Word("ctename") == name).Node("ctequery")!);
    }

    /// <summary>What it selects as a column.</summary>
    /// <param name="number">From 1.</param>
    public TreeNode? Target(int number) => Targets.FirstOrDefault(target => target.Number("resno") == number);

    /// <summary>The number of the column that a member of a group, sort or distinct list stands for.</summary>
    public int Sorted(TreeNode clause) =>
        Targets.First(target => target.Number("ressortgroupref") == clause.Number("tleSortGroupRef")).Number("resno");
}
