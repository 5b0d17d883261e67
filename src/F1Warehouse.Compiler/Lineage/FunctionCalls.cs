namespace F1Warehouse.Compiler.Lineage;

/// <summary>The functions that a node calls.</summary>
internal static class FunctionCalls
{
    private static readonly string[] fields = ["funcid", "opfuncid", "aggfnoid", "winfnoid"];

    /// <summary>Their oids.</summary>
    public static IEnumerable<uint> In(TreeNode node) => fields.Where(node.Fields.ContainsKey).Select(node.Oid);
}
