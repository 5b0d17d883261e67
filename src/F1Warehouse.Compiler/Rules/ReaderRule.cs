using F1Warehouse.Compiler.Catalog;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Verifying.Exceptions;

namespace F1Warehouse.Compiler.Rules;

/// <summary>What is no mart is there for something: a model or a verification reads it.</summary>
internal static class ReaderRule
{
    public static IEnumerable<Diagnostic> Check(CompiledWarehouse warehouse)
    {
        // Known exceptions are read by the program itself. Where PostgreSQL cannot tell what a model reads, its text is the only hint, and enough to be silent.
        var read = warehouse.Relations.SelectMany(compiled => compiled.Reads ?? []).Concat(warehouse.Verifications.SelectMany(compiled => compiled.Reads ?? []))
            .Select(read => read.Relation.Oid).ToHashSet();
        var opaque = warehouse.Relations.Where(compiled => compiled.Reads is null).Select(compiled => compiled.Relation.Script)
            .Concat(warehouse.Verifications.Where(compiled => compiled.Reads is null).Select(compiled => compiled.Script)).ToList();
        return from model in warehouse.SoundModels
               let relation = model.Relation
               where relation.Layer != Layer.Marts && !read.Contains(relation.Oid) && relation.Name != KnownExceptions.Table
                   && !opaque.Any(script => script != relation.Script && script.Names.Contains(relation.Name))
               select relation.Script.Report(
                   relation.NameOffset, DiagnosticSeverity.Warning, RuleCode.Unread, $"nothing reads {relation.Name}, and it is no mart");
    }
}
