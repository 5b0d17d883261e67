using F1Warehouse.Compiler.Catalog;

namespace F1Warehouse.Compiler.Rules;

/// <summary>What the header of a verification names is there: published figures, columns of its query, and the whole of a share.</summary>
internal static class HeaderRule
{
    public static IEnumerable<Diagnostic> Check(CompiledWarehouse warehouse)
    {
        var relations = warehouse.Relations.ToLookup(compiled => compiled.Relation.Name);
        return warehouse.Verifications.SelectMany(query =>
            Guards(query, relations, warehouse).Concat(Wholes(query, relations, warehouse)).Concat(Key(query)));
    }

    private static IEnumerable<Diagnostic> Guards(CompiledQuery query, ILookup<string, CompiledRelation> relations, CompiledWarehouse warehouse) =>
        from guard in query.Rule.Guards
        let missing = relations[guard.Relation].FirstOrDefault() switch
        {
            null => MayCome(guard.Relation, warehouse) ? null : $"there is no relation {guard.Relation}",
            var relation when warehouse.Broken.Contains(relation.Relation.Script) => null,
            var relation => relation.Columns.Any(column => column.Name == guard.Column) ? null : $"{guard.Relation} has no column {guard.Column}",
        }
        where missing is not null
        select query.Script.Report(guard.Place, DiagnosticSeverity.Error, RuleCode.HeaderWithoutObject, $"guards {guard}: {missing}");

    private static IEnumerable<Diagnostic> Wholes(CompiledQuery query, ILookup<string, CompiledRelation> relations, CompiledWarehouse warehouse) =>
        from whole in query.Rule.Wholes
        where !relations.Contains(whole.Text) && !MayCome(whole.Text, warehouse)
        select query.Script.Report(whole.Place, DiagnosticSeverity.Error, RuleCode.HeaderWithoutObject, $"a share of {whole.Text}: there is no such relation");

    private static IEnumerable<Diagnostic> Key(CompiledQuery query) =>
        from column in query.Columns is null ? [] : query.Rule.Key
        where !query.Columns!.Contains(column.Text)
        select query.Script.Report(
            column.Place, DiagnosticSeverity.Error, RuleCode.HeaderWithoutObject,
            $"key {column.Text}: the query returns no such column, only {string.Join(", ", query.Columns!)}");

    // What a broken script would have made is not missing.
    private static bool MayCome(string relation, CompiledWarehouse warehouse) => warehouse.Broken.Any(script => script.Names.Contains(relation));
}
