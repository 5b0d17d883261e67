using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;
using NpgsqlTypes;

namespace F1Warehouse.Pipeline.Publishing;

/// <summary>
/// Calls a procedure that makes a release live, and answers for what became of it: whatever happens to the connection, the
/// books say whether the release is live.
/// </summary>
internal sealed class Exchange(PipelineContext context, RunLock only)
{
    /// <param name="release">The release that shall go live.</param>
    /// <param name="procedure">The call.</param>
    /// <param name="keep">How many past releases to keep; null = all that are there.</param>
    /// <param name="cancellation">Stops the waiting; what is committed is committed.</param>
    public async Task RunAsync(Release release, NpgsqlBatchCommand procedure, int? keep, CancellationToken cancellation)
    {
        context.Observer.On(new PublishBegun((await new ReleaseLog(context.Database, context.Schemas).ReadAsync(cancellation)).Live?.ReleaseId));
        var before = await OutcomeAsync(context.Database, release.ReleaseId, cancellation);
        try
        {
            await only.UseAsync(session => CallAsync(session, procedure, cancellation));
        }
        catch (PostgresException refused) when (ReleaseRefusal.Explain(refused) is PublishBlockedException or ConfigurationException or WarehouseBusyException)
        {
            throw ReleaseRefusal.Explain(refused)!;
        }
        catch (Exception broken)
        {
            await LookAsync(release.ReleaseId, before, broken, cancellation);
        }

        // From here on the release is live: nothing that follows can make a failure of it.
        await TellAsync(release);
        await TidyAsync(keep);
    }

    /// <summary>A parameter; null where the server's default is to hold.</summary>
    public static NpgsqlParameter Interval(TimeSpan? patience) => new() { Value = (object?)patience ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Interval };

    private async Task CallAsync(NpgsqlConnection session, NpgsqlBatchCommand procedure, CancellationToken cancellation)
    {
        NoticeEventHandler pass = (_, args) => context.Observer.On(new Notice(
            args.Notice.Severity == "WARNING" ? NoticeLevel.Warning : NoticeLevel.Information, ServerFailure.OneLine(args.Notice.MessageText)));
        session.Notice += pass;
        try
        {
            await using var batch = new NpgsqlBatch(session) { Timeout = 0, BatchCommands = { procedure } };
            await batch.ExecuteNonQueryAsync(cancellation);
        }
        finally
        {
            session.Notice -= pass;
        }
    }

    // The connection was lost, or the run was stopped: the transaction may have been committed all the same.
    private async Task LookAsync(long release, int before, Exception broken, CancellationToken cancellation)
    {
        int after;
        try
        {
            await only.AwaitEndOfSessionAsync(context.Database);
            after = await OutcomeAsync(context.Database, release, CancellationToken.None);
        }
        catch (Exception lost) when (lost is NpgsqlException or WarehouseBusyException)
        {
            throw new DatabaseUnavailableException(
                $"the connection was lost while release {release} was about to go live, and it cannot be found out whether it did ({lost.Message}): f1warehouse status tells", broken)
            {
                IsOutcomeUnknown = true,
            };
        }

        if (after > before)
        {
            context.Observer.On(new Notice(NoticeLevel.Warning, $"the connection was lost after release {release} had gone live"));
            return;
        }

        if (broken is not PostgresException)
        {
            cancellation.ThrowIfCancellationRequested();
        }

        throw ServerFailure.Explain(broken) is { } explained
            ? new DatabaseUnavailableException($"{explained.Message}; release {release} is not live, what was live still is", broken)
            : broken;
    }

    /// <summary>How often the release went live.</summary>
    private static async Task<int> OutcomeAsync(NpgsqlDataSource database, long release, CancellationToken cancellation) =>
        (await ReleaseRefusal.ExplainAsync(() => Statements.ReadAsync(
            database, "select count(*)::int from f1_warehouse.publications where release_id = $1", row => row.GetInt32(0), cancellation, release)))[0];

    private async Task TellAsync(Release release)
    {
        var blocked = TimeSpan.Zero;
        try
        {
            blocked = (await Statements.ReadAsync(
                context.Database,
                "select milliseconds from f1_warehouse.publications where release_id = $1 order by publication_id desc limit 1",
                row => TimeSpan.FromMilliseconds(row.GetInt32(0)), CancellationToken.None, release.ReleaseId))[0];
        }
        catch (NpgsqlException trouble)
        {
            context.Observer.On(new Notice(NoticeLevel.Debug, $"how long readers waited cannot be told: {trouble.Message}"));
        }

        context.Observer.On(new ReleasePublished(release.ReleaseId, blocked) { IsSynthetic = release.IsSynthetic });
    }

    private async Task TidyAsync(int? keep)
    {
        try
        {
            await only.UseAsync(session => CallAsync(
                session,
                Statements.With(
                    "call f1_warehouse.tidy($1, $2)",
                    context.Schemas.BaseName, new NpgsqlParameter { Value = (object?)keep ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Integer }),
                CancellationToken.None));
        }
        catch (Exception trouble) when (trouble is NpgsqlException or InvalidOperationException)
        {
            context.Observer.On(new Notice(NoticeLevel.Warning, $"what the publish left over could not be dropped now; the next one does it: {trouble.Message}"));
        }
    }
}
