using F1Warehouse.Compiler.Catalog;
using F1Warehouse.Compiler.Recovery;
using F1Warehouse.Compiler.Rules;
using F1Warehouse.Compiler.Scratch;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Scripts;

namespace F1Warehouse.Compiler;

/// <summary>Compiles scripts one by one, reporting each error once.</summary>
internal sealed class ScriptCompiler(
    ScratchSession session, Consequences consequences, RelationLedger ledger, ICollection<Diagnostic> diagnostics)
{
    private readonly ScriptTrial trial = new(session);
    private readonly Placeholders placeholders = new(session, consequences);
    private readonly HashSet<SourceScript> broken = [];

    /// <summary>Scripts with errors, and those that depend on them.</summary>
    public IReadOnlySet<SourceScript> Broken => broken;

    /// <summary>Runs a script and keeps what works of it.</summary>
    /// <param name="script">The script.</param>
    /// <param name="makerToCome">The script that will make a relation of this name, among those not yet compiled.</param>
    /// <param name="cancellation">Stops between and inside statements.</param>
    /// <returns>What it has to wait for; then nothing of it was kept. Null = compiled.</returns>
    public async Task<Waiting?> CompileAsync(SourceScript script, Func<string, SourceScript?> makerToCome, CancellationToken cancellation)
    {
        var forbidden = ForbiddenStatementRule.Check(script).ToList();
        if (forbidden.Count > 0)
        {
            forbidden.ForEach(diagnostics.Add);
            await AbandonAsync(script, cancellation);
            return null;
        }

        Waiting? waiting = null;
        var failures = await trial.RunAsync(script, found => (waiting = WaitingFor(script, found, makerToCome)) is null, cancellation);
        if (waiting is null)
        {
            await SettleAsync(script, failures, cancellation);
            if (failures.Count == 0 && script.Rows is { } rows)
            {
                await FillAsync(script, rows, cancellation);
            }
        }

        return waiting;
    }

    /// <summary>Puts placeholders where a script cannot be compiled at all.</summary>
    public async Task AbandonAsync(SourceScript script, CancellationToken cancellation)
    {
        broken.Add(script);
        await placeholders.ReplaceAsync(script, cancellation);
        await ledger.NoteAsync(script, cancellation);
    }

    /// <summary>Analyses a query without running it.</summary>
    /// <returns>The names of its columns; null where it cannot be compiled.</returns>
    public async Task<IReadOnlyList<string>?> CompileQueryAsync(SourceScript script, CancellationToken cancellation)
    {
        var statement = script.Statements[0];
        var (columns, error) = await session.PrepareAsync(statement.Text, script.SearchPath, cancellation);
        if (error is not null)
        {
            broken.Add(script);
            await ReportAsync(script, new StatementFailure(statement, error), cancellation);
        }
        else if (columns.Count == 0)
        {
            broken.Add(script);
            diagnostics.Add(script.Report(
                statement.Offset, DiagnosticSeverity.Error, RuleCode.Misplaced, "a verification is one query that returns the rows which break its rule"));
        }

        return broken.Contains(script) ? null : columns;
    }

    private static Waiting? WaitingFor(SourceScript script, IEnumerable<StatementFailure> failures, Func<string, SourceScript?> makerToCome)
    {
        foreach (var failure in failures)
        {
            if (ErrorSubject.MissingRelation(failure) is { } relation && makerToCome(relation) is { } maker && maker != script)
            {
                return new Waiting(script, relation, maker, failure);
            }
        }

        return null;
    }

    private async Task SettleAsync(SourceScript script, IReadOnlyList<StatementFailure> failures, CancellationToken cancellation)
    {
        foreach (var failure in failures)
        {
            await ReportAsync(script, failure, cancellation);
            consequences.Note(failure);
        }

        var reads = consequences.Reads(script);
        if (failures.Count > 0 || reads)
        {
            broken.Add(script);
        }

        if (failures.Count > 0)
        {
            await placeholders.ReplaceAsync(script, cancellation);
        }

        var made = await ledger.NoteAsync(script, cancellation);
        if (reads)
        {
            await consequences.SuspectAsync(script, [.. made.Select(relation => relation.Name)], cancellation);
        }
    }

    // What reads a seed is compiled against its table, whether its rows are there or not.
    private async Task FillAsync(SourceScript script, ScriptFile rows, CancellationToken cancellation)
    {
        try
        {
            await trial.FillAsync(script, rows, cancellation);
        }
        catch (ScriptException e)
        {
            diagnostics.Add(Diagnostic.Of(e));
            broken.Add(script);
        }
    }

    private async Task ReportAsync(SourceScript script, StatementFailure failure, CancellationToken cancellation)
    {
        if (!await consequences.FollowsAsync(failure, cancellation))
        {
            diagnostics.Add(script.Report(failure));
        }
    }
}
