using System.Collections.Concurrent;
using System.Globalization;
using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Releases;

namespace F1Warehouse.Pipeline.Verification;

/// <summary>Audits the candidate with every verification query, a few side by side.</summary>
public sealed class VerifyStage(PipelineContext context)
{
    /// <returns>What every query found, in the order of their names.</returns>
    /// <exception cref="ConfigurationException">There is no modeled candidate, or no verification query.</exception>
    /// <exception cref="VerificationException">Rules of severity error are broken.</exception>
    public async Task<IReadOnlyList<VerificationResult>> RunAsync(CancellationToken cancellation)
    {
        var releases = new ReleaseLog(context.Database, context.Schemas);
        var candidate = await releases.RequireCandidateAsync(ReleaseState.Modeled, Stage.Model, cancellation);
        var queries = VerificationQuery.ReadAll(context.Scripts);
        if (queries.Count == 0)
        {
            throw new ConfigurationException($"{context.Scripts.Verification}: expected files assert_*.sql; an audit without a question proves nothing");
        }

        await releases.AdvanceAsync(candidate.ReleaseId, ReleaseState.Modeled, cancellation);
        var results = await RunAllAsync(queries, candidate.ReleaseId, cancellation);
        await RecordAsync(candidate.ReleaseId, results, cancellation);
        var failures = results.Where(result => result.FailingRows > 0 && result.Severity == Severity.Error).ToList();
        if (failures.Count > 0)
        {
            throw new VerificationException(string.Create(
                CultureInfo.InvariantCulture, $"{failures.Count} of {results.Count} verifications failed; the candidate is not published"), failures);
        }

        await releases.AdvanceAsync(candidate.ReleaseId, ReleaseState.Verified, cancellation);
        return results;
    }

    private async Task<List<VerificationResult>> RunAllAsync(
        IReadOnlyList<VerificationQuery> queries, long release, CancellationToken cancellation)
    {
        var runner = new QueryRunner(context.Database, context.Schemas.Candidate, release);
        var results = new ConcurrentBag<VerificationResult>();
        var sideBySide = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = Math.Clamp(Environment.ProcessorCount, 2, 4) };
        await Parallel.ForEachAsync(queries, sideBySide, async (query, token) =>
        {
            var result = await runner.RunAsync(query, token);
            results.Add(result);
            context.Observer.On(new VerificationChecked(result.Name, result.FailingRows, result.Elapsed));
        });
        return [.. results.OrderBy(result => result.Name, StringComparer.Ordinal)];
    }

    private async Task RecordAsync(long release, List<VerificationResult> results, CancellationToken cancellation)
    {
        await using var batch = context.Database.CreateBatch();
        batch.BatchCommands.Add(ReleaseLog.Command("delete from f1_warehouse.verification_results where release_id = $1", release));
        foreach (var result in results)
        {
            batch.BatchCommands.Add(ReleaseLog.Command(
                """
                insert into f1_warehouse.verification_results (release_id, name, severity, failing_rows, milliseconds)
                values ($1, $2, $3, $4, $5)
                """,
                release, result.Name, result.Severity.ToString().ToLowerInvariant(), result.FailingRows, (int)result.Elapsed.TotalMilliseconds));
        }

        await batch.ExecuteNonQueryAsync(cancellation);
    }
}
