namespace F1Warehouse.Pipeline.Manifests;

/// <summary>That a column comes from another.</summary>
/// <param name="Relation">The id of the other's relation.</param>
/// <param name="Column">The other.</param>
/// <param name="As"><see cref="Value"/> or <see cref="Condition"/>; where it is both, the former.</param>
public sealed record ManifestOrigin(string Relation, string Column, string As)
{
    /// <summary>The column is computed from it.</summary>
    public const string Value = "value";

    /// <summary>It decides which value the column has, in a case, a filter, a window, and is not in it.</summary>
    public const string Condition = "condition";
}
