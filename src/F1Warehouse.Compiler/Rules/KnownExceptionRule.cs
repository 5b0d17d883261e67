using F1Warehouse.Compiler.Catalog;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Verifying;
using F1Warehouse.Pipeline.Verifying.Exceptions;

namespace F1Warehouse.Compiler.Rules;

/// <summary>Every known exception is one of a rule that there is and that can have some.</summary>
internal static class KnownExceptionRule
{
    public static IEnumerable<Diagnostic> Check(DatabaseFolder database, CompiledWarehouse warehouse)
    {
        // One that cannot be read may be the one that is meant.
        if (Directory.Exists(database.Verification) && Directory.EnumerateFiles(database.Verification, "*.sql").Count() > warehouse.Verifications.Count)
        {
            return [];
        }

        var rules = warehouse.Verifications.Select(compiled => new VerificationQuery(compiled.Script.File, compiled.Script.Statements[0], compiled.Rule)).ToList();
        return KnownExceptions.Refusals(database, rules).Select(refusal => new Diagnostic(
            refusal.File, refusal.Place.Line, refusal.Place.Column, DiagnosticSeverity.Error, RuleCode.ExceptionWithoutRule, refusal.Message));
    }
}
