using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Graphs;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Verifying.Exceptions;
using F1Warehouse.Pipeline.Verifying.Reports;
using F1Warehouse.Pipeline.Verifying.Rules;
using Npgsql;

namespace F1Warehouse.Pipeline.Verifying;

/// <summary>Audits the candidate, or what is live, with the verification queries, a few side by side.</summary>
public sealed class VerifyStage(PipelineContext context, VerificationSettings settings)
{
    private readonly ReleaseLog releases = new(context.Database, context.Schemas);

    /// <summary>Finds what is wrong with the rules and the selection without a database.</summary>
    /// <exception cref="ConfigurationException">There is no rule, a header cannot be understood, a selection meets nothing, or
    /// what cannot be excepted or accepted is.</exception>
    public static void Check(DatabaseFolder scripts, VerificationSettings settings) => Choose(VerificationQuery.ReadAll(scripts), scripts, settings);

    /// <summary>
    /// Runs the selected rules, records what they found, writes the reports, and keeps the failing rows where that is asked
    /// for. The candidate counts as verified when all rules ran and none failed.
    /// </summary>
    /// <exception cref="ConfigurationException">As <see cref="Check"/>; or there is no modeled candidate, or nothing live.</exception>
    /// <exception cref="BrokenQueriesException">PostgreSQL refused queries; the others ran.</exception>
    /// <exception cref="VerificationException">Rules are broken past what is an error.</exception>
    public async Task<VerificationRun> RunAsync(CancellationToken cancellation)
    {
        var all = VerificationQuery.ReadAll(context.Scripts);
        var queries = Choose(all, context.Scripts, settings);
        var isComplete = queries.Count == all.Count;
        await using var target = await (settings.Live ? AuditTarget.LiveAsync(context, cancellation) : AuditTarget.CandidateAsync(context, cancellation));
        if (isComplete)
        {
            await (settings.Live ? Task.CompletedTask : releases.BeginAuditAsync(target.ReleaseId, cancellation));
        }

        if (!settings.Live)
        {
            var accepted = settings.Accept.Select(acceptance => acceptance.ToFinding()).ToList();
            await AcceptedFindings.ReplaceAsync(context, target.ReleaseId, queries.Select(query => query.Name), accepted, cancellation);
        }

        var exceptions = await ExceptionBook.ReadAsync(context, target, cancellation);
        var startedAt = DateTime.UtcNow;
        var started = Stopwatch.GetTimestamp();
        var results = await RunAllAsync(queries, new QueryRunner(context.Database, target, exceptions), cancellation);
        var run = await RecordAsync(
            new VerificationRun(
                RunId: 0, target.ReleaseId, context.Schemas.BaseName, settings, isComplete, startedAt, Stopwatch.GetElapsedTime(started), results),
            cancellation);
        if (settings.Results is { } folder)
        {
            await ReportFolder.WriteAsync(folder, run, cancellation);
        }

        if (settings.StoreFailures)
        {
            await new FailureStore(context, target, exceptions).StoreAsync(run, queries, cancellation);
        }

        foreach (var result in run.Results.Where(result => result.IsBroken))
        {
            context.Observer.On(new RuleBroken(result));
        }

        context.Observer.On(new VerificationEnded(run));
        var passed = run.Status < VerificationStatus.Fail;
        if (isComplete && passed && !settings.Live)
        {
            await ReleaseInputs.RecordAsync(
                context.Database, target.ReleaseId, Stage.Verify, [.. queries.Select(query => query.File)], settings.Options, cancellation);
        }

        if (isComplete || !passed)
        {
            await NoteAsync(target, passed ? ReleaseState.Verified : ReleaseState.Modeled, cancellation);
        }

        return passed ? run : throw FailureOf(run);
    }

    private static IReadOnlyList<VerificationQuery> Choose(IReadOnlyList<VerificationQuery> all, DatabaseFolder scripts, VerificationSettings settings)
    {
        KnownExceptions.Check(scripts, all);
        Acceptance.Check(settings.Accept, all);
        return settings is { Live: true, Accept.Count: > 0 }
            ? throw new ConfigurationException("--accept: what is live was accepted when it was published; leave out --live or --accept")
            : RuleSelection.Choose(all, () => ScriptGraph.Read(scripts), settings.Select);
    }

    private async Task<IReadOnlyList<VerificationResult>> RunAllAsync(
        IReadOnlyList<VerificationQuery> queries, QueryRunner runner, CancellationToken cancellation)
    {
        var results = new ConcurrentBag<VerificationResult>();
        var sideBySide = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = context.SideBySide };
        await Parallel.ForEachAsync(queries, sideBySide, async (query, token) =>
        {
            var result = await runner.RunAsync(query, token);
            results.Add(settings.StoreFailures && result.IsBroken ? result with { StoredIn = $"{context.Schemas.Audit}.{result.Name}" } : result);
            context.Observer.On(new VerificationChecked(result.Name, result.FailingRows, result.Elapsed));
        });
        return [.. results.OrderBy(result => result.Name, StringComparer.Ordinal)];
    }

    private async Task<VerificationRun> RecordAsync(VerificationRun run, CancellationToken cancellation)
    {
        try
        {
            return await VerificationHistory.RecordAsync(context.Database, run, cancellation);
        }
        catch (PostgresException e) when (settings.Live && e.SqlState == PostgresErrorCodes.ReadOnlySqlTransaction)
        {
            context.Observer.On(new Notice(NoticeLevel.Warning, "The server is read-only: this audit is not in its books."));
            return run;
        }
    }

    // What is live stays what it is, whatever an audit says of it.
    private Task NoteAsync(AuditTarget target, ReleaseState state, CancellationToken cancellation) =>
        settings.Live ? Task.CompletedTask : releases.AdvanceAsync(target.ReleaseId, state, cancellation);

    private static PipelineException FailureOf(VerificationRun run)
    {
        var failures = run.With(VerificationStatus.Fail);
        var errors = run.With(VerificationStatus.Error).Select(result => result.Error!).ToList();
        var consequence = string.Create(
            CultureInfo.InvariantCulture, $"{(run.Settings.Live ? $"release {run.ReleaseId} is live all the same" : "the candidate is not published")}");
        return errors.Count > 0
            ? new BrokenQueriesException(string.Create(
                CultureInfo.InvariantCulture, $"{errors.Count} of {run.Results.Count} verifications could not run; {consequence}"), errors, failures)
            : new VerificationException(string.Create(
                CultureInfo.InvariantCulture, $"{failures.Count} of {run.Results.Count} verifications failed; {consequence}"), failures);
    }
}
