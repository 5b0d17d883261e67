using F1Warehouse.Compiler.Catalog;
using F1Warehouse.Pipeline.Layers;

namespace F1Warehouse.Compiler.Rules;

/// <summary>A mart is a table with a primary key: its grain, held by the database.</summary>
internal static class PrimaryKeyRule
{
    public static IEnumerable<Diagnostic> Check(CompiledWarehouse warehouse) =>
        from mart in warehouse.SoundModels
        where (mart.Relation.Layer == Layer.Marts || mart.Relation.Layer == Layer.Seeds) && mart.PrimaryKey.Count == 0
        select mart.Relation.Script.Report(
            mart.Relation.NameOffset, DiagnosticSeverity.Warning, RuleCode.MartWithoutPrimaryKey, $"{(mart.Relation.Layer == Layer.Marts ? "mart" : "seed")} {mart.Relation.Name} has no primary key");
}
