using F1Warehouse.Pipeline.Verifying;

namespace F1Warehouse.Compiler.Catalog;

/// <summary>What PostgreSQL knows of a verification query.</summary>
/// <param name="Query">The query.</param>
/// <param name="Reads">By schema and name; null where PostgreSQL cannot tell.</param>
internal sealed record QueryFacts(CompiledQuery Query, IReadOnlyList<RelationRead>? Reads)
{
    public SourceScript Script => Query.Script;

    public VerificationRule Rule => Query.Rule;
}
