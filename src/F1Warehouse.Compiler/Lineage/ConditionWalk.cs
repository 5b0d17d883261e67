namespace F1Warehouse.Compiler.Lineage;

/// <summary>
/// Finds what decides which rows a query has and in which order: where, join, group by, having, distinct, order by, limit, and what
/// <c>union</c> and the like compare; of the query and of all that it is made of.
/// </summary>
internal sealed class ConditionWalk(SourceWalk walk, Sources sources)
{
    // No entry of a range table has it.
    private const int Whole = -1;

    public void Follow(QueryScope scope)
    {
        if (!sources.IsNew(scope, Whole, Whole, Part.Condition))
        {
            return;
        }

        var query = scope.Query;
        FollowJoins(query.Node("jointree"), scope);
        foreach (var clause in query.Nodes("groupClause").Concat(query.Nodes("distinctClause")).Concat(query.Nodes("sortClause")))
        {
            walk.Column(scope, scope.Sorted(clause), Part.Condition);
        }

        foreach (var field in (string[])["havingQual", "limitOffset", "limitCount"])
        {
            walk.Follow(query.Below(field), scope, Part.Condition);
        }

        foreach (var arm in query.Node("setOperations") is { } operation ? SetOperation.ComparedArms(operation) : [])
        {
            walk.Reference(scope, arm, column: 0, Part.Condition);
        }

        foreach (var entry in scope.Entries)
        {
            Follow(entry, scope);
        }
    }

    private void Follow(TreeNode entry, QueryScope scope)
    {
        switch ((EntryKind)entry.Number("rtekind"))
        {
            case EntryKind.Subquery:
                Follow(scope.Inner(entry.Node("subquery")!));
                break;
            case EntryKind.Cte:
                Follow(scope.Cte(entry));
                break;
            case EntryKind.Relation:
                walk.Follow(entry.Below("tablesample"), scope, Part.Condition);
                break;
            case EntryKind.Function:
                // How many rows it returns is up to its arguments.
                walk.Follow(entry.List("functions"), scope, Part.Condition);
                break;
            case EntryKind.TableFunction:
                walk.Follow(entry.Below("tablefunc"), scope, Part.Condition);
                break;
        }
    }

    private void FollowJoins(TreeItem? item, QueryScope scope)
    {
        if (item is TreeNode { Kind: "FROMEXPR" or "JOINEXPR" } node)
        {
            walk.Follow(node.Below("quals"), scope, Part.Condition);
            foreach (var part in (IEnumerable<TreeItem?>)[.. node.List("fromlist"), node.Below("larg"), node.Below("rarg")])
            {
                FollowJoins(part, scope);
            }
        }
    }
}
