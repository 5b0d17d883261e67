using F1Warehouse.Sql;

namespace F1Warehouse.Compiler.Rules;

/// <summary>
/// Statements that would end the transaction that each script runs in, or wait for input. Found before anything runs.
/// </summary>
internal static class ForbiddenStatementRule
{
    private static readonly string[] verbs =
        ["begin", "start", "commit", "end", "rollback", "abort", "savepoint", "release", "prepare", "copy", "listen"];

    public static IEnumerable<Diagnostic> Check(SourceScript script) =>
        from statement in script.Statements
        let first = SqlLexer.Read(statement.Text).First()
        let verb = Array.Find(verbs, verb => first.Is(statement.Text, verb))
        where verb is not null
        select script.Report(
            statement.Offset, DiagnosticSeverity.Error, RuleCode.ForbiddenStatement,
            $"'{verb}' cannot be in a script: each runs in a transaction of its own, without input");
}
