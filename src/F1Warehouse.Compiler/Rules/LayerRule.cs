using F1Warehouse.Compiler.Catalog;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Sql;

namespace F1Warehouse.Compiler.Rules;

/// <summary>A model reads its own layer and the one before it, no earlier one.</summary>
internal static class LayerRule
{
    public static IEnumerable<Diagnostic> Check(CompiledWarehouse warehouse) =>
        from model in warehouse.SoundModels
        let relation = model.Relation
        from read in model.Reads ?? []
        where relation.Layer.Before is { } before && before.IsAfter(read.Relation.Layer) && read.Relation.Layer != Layer.Seeds
        select relation.Script.Report(
            PlaceOf(relation, read.Relation.Name),
            DiagnosticSeverity.Warning,
            RuleCode.SkippedLayer,
            $"{relation.Name} ({relation.Layer}) reads {read.Relation.Name} ({read.Relation.Layer}, {read.Relation.Script.File.Name}) past the {relation.Layer.Before} layer");

    // Where the statement names what it reads; through a function it does not.
    private static int PlaceOf(ScratchRelation relation, string read)
    {
        if (relation.Creation is not { } creation)
        {
            return relation.NameOffset;
        }

        var sql = creation.Statement.Text;
        var tokens = SqlLexer.ReadCode(sql);
        var names = Enumerable.Range(1, tokens.Count - 1).Where(i => tokens[i].Offset > creation.Made.NameOffset && tokens[i].NameIn(sql) == read)
            .OrderByDescending(i => tokens[i - 1].Is(sql, "from") || tokens[i - 1].Is(sql, "join"));
        return names.Select(i => creation.Statement.Offset + tokens[i].Offset).FirstOrDefault(relation.NameOffset);
    }
}
