using F1Warehouse.Compiler.Catalog;
using F1Warehouse.Compiler.Scratch;
using F1Warehouse.Pipeline.Layers;

namespace F1Warehouse.Compiler.Rules;

/// <summary>Checks the rules of the house; <c>docs/rules.md</c> tells them.</summary>
internal static class HouseRules
{
    public static async Task<IReadOnlyList<Diagnostic>> CheckAsync(
        CompiledWarehouse warehouse, WarehouseSchemas schemas, ScratchSession session, CancellationToken cancellation)
    {
        List<Diagnostic> found =
        [
            .. FileRule.Check(warehouse),
            .. LayerRule.Check(warehouse),
            .. CommentRule.Check(warehouse),
            .. PrimaryKeyRule.Check(warehouse),
            .. SchemaNameRule.Check(warehouse, schemas),
            .. await new SelectStarRule(session).CheckAsync(warehouse, cancellation),
        ];
        if (warehouse.Broken.Count == 0)
        {
            // What is missing in a broken warehouse may be in what could not be compiled.
            found.AddRange(ReaderRule.Check(warehouse));
            found.AddRange(await new StagingRule(session, schemas).CheckAsync(warehouse, cancellation));
        }

        return found;
    }
}
