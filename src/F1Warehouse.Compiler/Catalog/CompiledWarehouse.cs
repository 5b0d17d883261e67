namespace F1Warehouse.Compiler.Catalog;

/// <summary>Everything that was compiled.</summary>
/// <param name="Models">The model scripts in the order of the model stage.</param>
/// <param name="Relations">All relations in the order of their making.</param>
/// <param name="Verifications">The verification queries in the order of their names.</param>
/// <param name="Broken">Scripts with errors, and those that depend on them: what is known of their relations may be wrong.</param>
internal sealed record CompiledWarehouse(
    IReadOnlyList<SourceScript> Models,
    IReadOnlyList<RelationFacts> Relations,
    IReadOnlyList<QueryFacts> Verifications,
    IReadOnlySet<SourceScript> Broken)
{
    /// <summary>The relations of models that stand as their scripts say.</summary>
    public IEnumerable<RelationFacts> SoundModels =>
        Relations.Where(facts => facts.Relation.IsModel && !Broken.Contains(facts.Relation.Script));
}
