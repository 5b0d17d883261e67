using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Sql;

namespace F1Warehouse.Compiler.Rules;

/// <summary>
/// Statements that would end the transaction that each script runs in, or wait for input; and in a model those that make or
/// change what cannot live in a schema of a release: a publish could neither move nor retire it. Found before anything runs.
/// </summary>
internal static class ForbiddenStatementRule
{
    private static readonly string[] verbs =
        ["begin", "start", "commit", "end", "rollback", "abort", "savepoint", "release", "prepare", "copy", "listen"];

    // "create event trigger", "create foreign data wrapper": the words that follow each other.
    private static readonly string[][] homeless =
    [
        ["extension"], ["schema"], ["role"], ["user"], ["group"], ["database"], ["tablespace"], ["publication"], ["subscription"], ["server"],
        ["foreign", "data", "wrapper"], ["event", "trigger"], ["language"], ["trusted", "language"], ["procedural", "language"], ["cast"],
        ["access", "method"], ["transform"], ["system"],
    ];

    public static IEnumerable<Diagnostic> Check(SourceScript script) =>
        from statement in script.Statements
        let reason = Forbids(statement.Text, Layer.OfScript(script.File.Name).HoldsModels)
        where reason is not null
        select script.Report(statement.Offset, DiagnosticSeverity.Error, RuleCode.ForbiddenStatement, reason);

    private static string? Forbids(string sql, bool isModel)
    {
        var tokens = SqlLexer.Read(sql).Where(token => token.Kind != SqlTokenKind.Comment).ToList();
        if (Array.Find(verbs, verb => tokens[0].Is(sql, verb)) is { } verb)
        {
            return $"'{verb}' cannot be in a script: each runs in a transaction of its own, without input";
        }

        var action = isModel ? Array.Find(["create", "alter", "drop"], action => tokens[0].Is(sql, action)) : null;
        if (action is null)
        {
            return null;
        }

        var start = tokens.Count > 2 && tokens[1].Is(sql, "or") && tokens[2].Is(sql, "replace") ? 3 : 1;
        return Array.Find(homeless, words => words.Index().All(word => start + word.Index < tokens.Count && tokens[start + word.Index].Is(sql, word.Item))) is { } kind
            ? $"'{action} {string.Join(' ', kind)}' cannot be in a model: it lives in no schema of the release, so that a publish can neither move nor retire it"
            : null;
    }
}
