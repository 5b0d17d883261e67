using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Pipeline.Verifying;

/// <summary>Writes to <c>f1_warehouse.verification_runs</c> and <c>verification_results</c>, which keep every run, and to <c>accepted_findings</c> what they met.</summary>
internal static class VerificationHistory
{
    /// <returns>The run with its number.</returns>
    public static async Task<VerificationRun> RecordAsync(NpgsqlDataSource database, VerificationRun run, CancellationToken cancellation)
    {
        var results = run.Results;
        await using var batch = database.CreateBatch();
        batch.BatchCommands.Add(Statements.With(
            """
            with run as (
                insert into f1_warehouse.verification_runs (release_id, target, selection, is_complete, status, started_at, milliseconds)
                values ($1, $2, $3, $4, $5, $6, $7)
                returning run_id
            ), results as (
                insert into f1_warehouse.verification_results
                    (run_id, name, layer, kind, status, failing_rows, known_rows, accepted_rows, milliseconds, message)
                select run.run_id, result.* from run, unnest($8, $9, $10, $11, $12, $13, $14, $15, $16) as result
            )
            select run_id from run
            """,
            run.ReleaseId, run.Target, run.Settings.Select.ToArray(), run.IsComplete, run.Status.ToStoredName(), run.StartedAt, (int)run.Elapsed.TotalMilliseconds,
            results.Select(result => result.Name).ToArray(),
            results.Select(result => result.Rule.Layer.Name).ToArray(),
            results.Select(result => result.Rule.Kind.ToStoredName()).ToArray(),
            results.Select(result => result.Status.ToStoredName()).ToArray(),
            results.Select(result => result.Error is null ? result.FailingRows : (long?)null).ToArray(),
            results.Select(result => result.KnownRows).ToArray(),
            results.Select(result => result.AcceptedRows).ToArray(),
            results.Select(result => (int)result.Elapsed.TotalMilliseconds).ToArray(),
            results.Select(result => result.Error?.Message).ToArray()));
        if (!run.Settings.Live && run.Accepted is { Count: > 0 } accepted)
        {
            batch.BatchCommands.Add(AcceptedFindings.NoteRows(run.ReleaseId, accepted));
        }

        var runId = (long)(await batch.ExecuteScalarAsync(cancellation))!;
        return run with { RunId = runId };
    }
}
