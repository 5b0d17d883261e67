using F1Warehouse.Sql;

namespace F1Warehouse.Pipeline.Verifying.Rules;

/// <summary>A published figure that would be wrong if the rule were broken.</summary>
/// <param name="Relation">The relation's name, without a schema.</param>
/// <param name="Column">The column.</param>
/// <param name="Place">Where the rule's file says so.</param>
public sealed record Guard(string Relation, string Column, ScriptPosition Place)
{
    /// <summary><c>dim_drivers.wins</c></summary>
    public override string ToString() => $"{Relation}.{Column}";
}
