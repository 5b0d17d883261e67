using F1Warehouse.Compiler.Catalog;

namespace F1Warehouse.Compiler.Rules;

/// <summary>Every relation of a model and every column of it has a comment.</summary>
internal static class CommentRule
{
    public static IEnumerable<Diagnostic> Check(CompiledWarehouse warehouse)
    {
        foreach (var model in warehouse.SoundModels)
        {
            var relation = model.Relation;
            if (string.IsNullOrWhiteSpace(model.Comment))
            {
                yield return relation.Script.Report(
                    relation.NameOffset, DiagnosticSeverity.Warning, RuleCode.RelationWithoutComment, $"{relation.Name} has no comment");
            }

            var bare = model.Columns.Where(column => string.IsNullOrWhiteSpace(column.Comment)).Select(column => column.Name).ToList();
            if (bare.Count > 0)
            {
                yield return relation.Script.Report(
                    relation.NameOffset, DiagnosticSeverity.Warning, RuleCode.ColumnWithoutComment,
                    $"{(bare.Count == 1 ? "column" : "columns")} of {relation.Name} without a comment: {string.Join(", ", bare)}");
            }
        }
    }
}
