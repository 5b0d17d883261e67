using F1Warehouse.Compiler.Catalog;

namespace F1Warehouse.Compiler.Rules;

/// <summary>A model file makes one relation, of its own name.</summary>
internal static class FileRule
{
    public static IEnumerable<Diagnostic> Check(CompiledWarehouse warehouse)
    {
        var made = warehouse.SoundModels.ToLookup(compiled => compiled.Relation.Script, compiled => compiled.Relation);
        foreach (var script in warehouse.Models.Where(script => !warehouse.Broken.Contains(script)))
        {
            var relations = made[script].OrderBy(relation => relation.NameOffset).ToList();
            if (relations.Count == 0)
            {
                yield return script.Report(0, DiagnosticSeverity.Warning, RuleCode.NoRelation, $"expected a table or view {script.File.Title}, but this file makes none");
            }

            var own = relations.FirstOrDefault(relation => relation.Name == script.File.Title) ?? relations.FirstOrDefault();
            foreach (var relation in relations)
            {
                if (relation != own)
                {
                    yield return script.Report(
                        relation.NameOffset, DiagnosticSeverity.Warning, RuleCode.SeveralRelations,
                        $"{relation.Name} is another relation of this file, beside {own!.Name}; one relation per file");
                }
                else if (relation.Name != script.File.Title)
                {
                    yield return script.Report(
                        relation.NameOffset, DiagnosticSeverity.Warning, RuleCode.NameIsNotFiles,
                        $"{relation.Name} is made in {Path.GetFileName(script.File.Path)}; a file is named after its relation");
                }
            }
        }
    }
}
