using F1Warehouse.Compiler.Catalog;

namespace F1Warehouse.Compiler.Rules;

/// <summary>Takes out the warnings that their files allow, and warns of permissions without a reason or a use.</summary>
internal static class Suppressions
{
    public static IEnumerable<Diagnostic> Apply(CompiledWarehouse warehouse, IReadOnlyList<SourceScript> scripts, IReadOnlyList<Diagnostic> diagnostics)
    {
        var allowed = scripts.SelectMany(script => Suppression.In(script.File).Select(suppression => (script, suppression)))
            .ToLookup(pair => (pair.script.File.Path, pair.suppression.Code));
        var idle = from pair in allowed.SelectMany(pairs => pairs)
                   let script = pair.script
                   let isUsed = diagnostics.Any(diagnostic => Silences(script, pair.suppression, diagnostic))
                   where pair.suppression.Reason.Length == 0 || (!isUsed && warehouse.Broken.Count == 0)
                   select script.Report(
                       pair.suppression.Offset, DiagnosticSeverity.Warning, RuleCode.Suppression,
                       pair.suppression.Reason.Length == 0
                           ? $"allow {pair.suppression.Code}: expected a reason after the colon"
                           : $"allow {pair.suppression.Code}: there is nothing to allow in this file");
        return diagnostics
            .Where(diagnostic => !allowed[(diagnostic.File, diagnostic.Code)].Any(pair => Silences(pair.script, pair.suppression, diagnostic)))
            .Concat(idle);
    }

    private static bool Silences(SourceScript script, Suppression suppression, Diagnostic diagnostic) =>
        diagnostic.Severity == DiagnosticSeverity.Warning && diagnostic.Code == suppression.Code && diagnostic.File == script.File.Path
        && suppression.Reason.Length > 0;
}
