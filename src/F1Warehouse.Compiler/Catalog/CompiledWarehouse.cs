namespace F1Warehouse.Compiler.Catalog;

/// <summary>Everything that was compiled.</summary>
/// <param name="Models">The model scripts in the order of the model stage.</param>
/// <param name="Relations">All relations in the order of their making.</param>
/// <param name="Verifications">The verification queries in the order of their names.</param>
/// <param name="Broken">Scripts with errors, and those that depend on them: what is known of their relations may be wrong.</param>
internal sealed record CompiledWarehouse(
    IReadOnlyList<SourceScript> Models,
    IReadOnlyList<CompiledRelation> Relations,
    IReadOnlyList<CompiledQuery> Verifications,
    IReadOnlySet<SourceScript> Broken)
{
    /// <summary>The relations of models that stand as their scripts say.</summary>
    public IEnumerable<CompiledRelation> SoundModels =>
        Relations.Where(compiled => compiled.Relation.IsModel && !Broken.Contains(compiled.Relation.Script));
}
