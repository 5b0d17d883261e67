namespace F1Warehouse.Compiler.Lineage;

/// <summary>The tree of <c>union</c>, <c>intersect</c> and <c>except</c> over the subqueries of a range table.</summary>
internal static class SetOperation
{
    // PostgreSQL's SetOperation: 0 is none.
    private const int Union = 1;

    /// <summary>The entries whose values are in the result: of <c>intersect</c> and <c>except</c> those on the left.</summary>
    public static IEnumerable<int> ValueArms(TreeNode operation) =>
        IsArm(operation) ? [operation.Number("rtindex")]
        : ValueArms(operation.Node("larg")!).Concat(operation.Number("op") == Union ? ValueArms(operation.Node("rarg")!) : []);

    /// <summary>The entries whose values decide which rows there are: all but those of <c>union all</c>.</summary>
    public static IEnumerable<int> ComparedArms(TreeNode operation) =>
        IsArm(operation) ? []
        : operation.Number("op") == Union && operation.Flag("all") ? ComparedArms(operation.Node("larg")!).Concat(ComparedArms(operation.Node("rarg")!))
        : Arms(operation);

    private static IEnumerable<int> Arms(TreeNode operation) =>
        IsArm(operation) ? [operation.Number("rtindex")] : Arms(operation.Node("larg")!).Concat(Arms(operation.Node("rarg")!));

    private static bool IsArm(TreeNode operation) => operation.Kind == "RANGETBLREF";
}
