namespace F1Warehouse.Compiler.Lineage;

/// <summary>Follows an expression to the columns of relations that it comes from.</summary>
/// <param name="bodies">The queries of SQL functions whose bodies PostgreSQL keeps analysed, by oid.</param>
/// <param name="sources">Where the columns go.</param>
internal sealed class SourceWalk(IReadOnlyDictionary<uint, TreeItem> bodies, Sources sources)
{
    public void Follow(IEnumerable<TreeItem> items, QueryScope scope, Part part)
    {
        foreach (var item in items)
        {
            Follow(item, scope, part);
        }
    }

    public void Follow(TreeItem? item, QueryScope scope, Part part)
    {
        if (item is not TreeNode node)
        {
            Follow(item?.Children ?? [], scope, part);
            return;
        }

        FollowBody(node, part);
        switch (node.Kind)
        {
            case "VAR":
                Variable(node, scope, part);
                break;
            case "CASEEXPR":
                FollowCase(node, scope, part);
                break;
            case "AGGREF":
                FollowAggregate(node, scope, part);
                break;
            case "WINDOWFUNC":
                FollowWindow(node, scope, part);
                break;
            case "SUBLINK":
                FollowSublink(node, scope, part);
                break;
            default:
                Follow(node.Children, scope, part);
                break;
        }
    }

    /// <summary>What a query selects as a column, of all arms of a union.</summary>
    public void Column(QueryScope scope, int number, Part part)
    {
        if (!sources.IsNew(scope, 0, number, part))
        {
            return;
        }

        if (scope.Query.Node("setOperations") is { } operation)
        {
            foreach (var arm in SetOperation.ValueArms(operation))
            {
                Reference(scope, arm, number, part);
            }
        }
        else
        {
            Follow(scope.Target(number)?.Below("expr"), scope, part);
        }
    }

    /// <summary>A column of an entry of the range table; 0 = the whole row.</summary>
    public void Reference(QueryScope scope, int entryNumber, int column, Part part)
    {
        // Below 0 are system columns, ctid and the like.
        if (column < 0 || !sources.IsNew(scope, entryNumber, column, part))
        {
            return;
        }

        var entry = scope.Entry(entryNumber);
        if (column == 0)
        {
            foreach (var number in Enumerable.Range(1, entry.Node("eref")!.List("colnames").Count))
            {
                Reference(scope, entryNumber, number, part);
            }

            return;
        }

        switch ((EntryKind)entry.Number("rtekind"))
        {
            case EntryKind.Relation:
                sources.Add(new ColumnId(entry.Oid("relid"), column), part);
                break;
            case EntryKind.Subquery:
                Column(scope.Inner(entry.Node("subquery")!), column, part);
                break;
            case EntryKind.Cte:
                Column(scope.Cte(entry), column, part);
                break;
            case EntryKind.Join:
                Follow(entry.List("joinaliasvars")[column - 1], scope, part);
                break;
            case EntryKind.Group:
                Follow(entry.List("groupexprs")[column - 1], scope, part);
                break;
            case EntryKind.Values:
                Follow(entry.List("values_lists").Select(row => ((TreeList)row).Items[column - 1]), scope, part);
                break;
            case EntryKind.Function:
                Follow(entry.List("functions"), scope, part);
                break;
            case EntryKind.TableFunction:
                Follow(entry.Below("tablefunc"), scope, part);
                break;
        }
    }

    private void Variable(TreeNode variable, QueryScope scope, Part part) =>
        Reference(scope.Up(variable.Number("varlevelsup")), variable.Number("varno"), variable.Number("varattno"), part);

    // What is compared decides, what follows "then" and "else" is the value.
    private void FollowCase(TreeNode node, QueryScope scope, Part part)
    {
        Follow(node.Below("arg"), scope, Part.Condition);
        foreach (var branch in node.Nodes("args"))
        {
            Follow(branch.Below("expr"), scope, Part.Condition);
            Follow(branch.Below("result"), scope, part);
        }

        Follow(node.Below("defresult"), scope, part);
    }

    // Arguments that are there for "order by" only are junk to PostgreSQL.
    private void FollowAggregate(TreeNode node, QueryScope scope, Part part)
    {
        Follow(node.Below("aggdirectargs"), scope, part);
        foreach (var argument in node.Nodes("args"))
        {
            Follow(argument.Below("expr"), scope, argument.Flag("resjunk") ? Part.Condition : part);
        }

        Follow(node.Below("aggfilter"), scope, Part.Condition);
    }

    private void FollowWindow(TreeNode node, QueryScope scope, Part part)
    {
        Follow(node.Below("args"), scope, part);
        Follow(node.Below("aggfilter"), scope, Part.Condition);
        var window = scope.Query.Nodes("windowClause").First(clause => clause.Number("winref") == node.Number("winref"));
        foreach (var clause in window.Nodes("partitionClause").Concat(window.Nodes("orderClause")))
        {
            Column(scope, scope.Sorted(clause), Part.Condition);
        }

        Follow(window.Below("startOffset"), scope, Part.Condition);
        Follow(window.Below("endOffset"), scope, Part.Condition);
    }

    private void FollowSublink(TreeNode node, QueryScope scope, Part part)
    {
        var query = scope.Inner(node.Node("subselect")!);
        Follow(node.Below("testexpr"), scope, part);
        new ConditionWalk(this, sources).Follow(query);

        // Of "exists" nobody sees what is selected.
        const int exists = 0;
        foreach (var target in node.Number("subLinkType") == exists ? [] : query.Targets.Where(target => !target.Flag("resjunk")))
        {
            Column(query, target.Number("resno"), part);
        }
    }

    // A function is a whole: what its body reads makes its result.
    private void FollowBody(TreeNode node, Part part)
    {
        foreach (var column in FunctionCalls.In(node).Where(bodies.ContainsKey).SelectMany(function => MentionWalk.In(bodies[function], bodies)))
        {
            sources.Add(column, part);
        }
    }
}
