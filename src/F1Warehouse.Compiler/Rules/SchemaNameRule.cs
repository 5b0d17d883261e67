using F1Warehouse.Compiler.Catalog;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Sql;

namespace F1Warehouse.Compiler.Rules;

/// <summary>
/// Models and verifications name no schema: the search path decides whether they build or audit a candidate, the live release
/// or somebody's own base. The catalog forgets how a name was written, so that this is read off the text.
/// </summary>
internal static class SchemaNameRule
{
    public static IEnumerable<Diagnostic> Check(CompiledWarehouse warehouse, WarehouseSchemas schemas)
    {
        var forbidden = schemas.All.Append(WarehouseSchemas.For(WarehouseSchemas.DefaultBase).Raw).ToHashSet(StringComparer.Ordinal);
        return warehouse.Models.Concat(warehouse.Verifications.Select(compiled => compiled.Script)).SelectMany(script => Check(script, forbidden));
    }

    private static IEnumerable<Diagnostic> Check(SourceScript script, HashSet<string> forbidden)
    {
        var sql = script.File.Text;
        var tokens = SqlLexer.ReadCode(sql);
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            var isFirstPart = i == 0 || !tokens[i - 1].Is(sql, ".");
            if (isFirstPart && tokens[i + 1].Is(sql, ".") && tokens[i].NameIn(sql) is { } name && forbidden.Contains(name))
            {
                yield return script.Report(
                    tokens[i].Offset, DiagnosticSeverity.Warning, RuleCode.SchemaName,
                    $"schema name {name}: the search path decides which release a script works on");
            }
        }
    }
}
