using System.Diagnostics;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Releases;
using Npgsql;

namespace F1Warehouse.Pipeline.Publishing;

/// <summary>Makes the verified candidate the live warehouse, in one transaction.</summary>
public sealed class PublishStage(PipelineContext context)
{
    private static readonly TimeSpan PauseBetweenAttempts = TimeSpan.FromMilliseconds(300);

    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromMinutes(2);

    /// <returns>The number of the release that is now live.</returns>
    /// <exception cref="ConfigurationException">There is no verified candidate.</exception>
    /// <exception cref="PublishBlockedException">Other people's objects, or readers that do not end, stand in the way.</exception>
    public async Task<long> RunAsync(CancellationToken cancellation)
    {
        var candidate = await new ReleaseLog(context.Database, context.Schemas)
            .RequireCandidateAsync(ReleaseState.Verified, Stage.Verify, cancellation);
        await SchemaSweep.DropAsync(context.Database, context.Schemas.Outgoing.All, cancellation);
        await CreateSchemasAsync(cancellation);
        await SwapWhenReadersAllowAsync(candidate.ReleaseId, cancellation);

        // From here on the release is live: what is left is tidying, which a later run would do as well.
        await SchemaSweep.DropAsync(context.Database, context.Schemas.Outgoing.All, CancellationToken.None);
        await SchemaSweep.DropAsync(context.Database, context.Schemas.Candidate.All, CancellationToken.None);
        return candidate.ReleaseId;
    }

    private async Task SwapWhenReadersAllowAsync(long release, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        var waiting = false;
        while (!await TrySwapAsync(release, cancellation))
        {
            if (Stopwatch.GetElapsedTime(started) > GiveUpAfter)
            {
                throw new PublishBlockedException(
                    $"readers have held the live release for {GiveUpAfter.TotalMinutes} minutes; publish again when they have ended:",
                    await ReadersAsync(cancellation));
            }

            if (!waiting && await ReadersAsync(cancellation) is { Count: > 0 } readers)
            {
                waiting = true;
                context.Observer.On(new Notice(NoticeLevel.Information, $"waiting for readers: {string.Join("; ", readers)}"));
            }

            await Task.Delay(PauseBetweenAttempts, cancellation);
        }
    }

    private async Task<bool> TrySwapAsync(long release, CancellationToken cancellation)
    {
        var started = Stopwatch.GetTimestamp();
        await using var connection = await context.Database.OpenConnectionAsync(cancellation);
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        try
        {
            await new Swap(context.Schemas, release).RunAsync(transaction, cancellation);
            await transaction.CommitAsync(CancellationToken.None);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.LockNotAvailable)
        {
            return false;
        }

        context.Observer.On(new ReleasePublished(release, Stopwatch.GetElapsedTime(started)));
        return true;
    }

    private async Task CreateSchemasAsync(CancellationToken cancellation)
    {
        await using var batch = context.Database.CreateBatch();
        foreach (var schema in context.Schemas.Previous.All.Concat(context.Schemas.Outgoing.All))
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand($"create schema if not exists {schema}"));
        }

        await batch.ExecuteNonQueryAsync(cancellation);
    }

    private async Task<List<string>> ReadersAsync(CancellationToken cancellation)
    {
        await using var command = context.Database.CreateCommand(
            """
            select distinct format('server process %s (%s, user %s, %s)', a.pid, coalesce(nullif(a.application_name, ''), 'unnamed'), a.usename, a.state)
            from pg_locks l
            join pg_class c on c.oid = l.relation
            join pg_stat_activity a on a.pid = l.pid
            where l.database = (select oid from pg_database where datname = current_database())
              and c.relnamespace = any(select to_regnamespace(name)::oid from unnest($1) as name) and a.pid <> pg_backend_pid()
            order by 1
            """);
        WarehouseSchemas[] moved = [context.Schemas.Live, context.Schemas.Previous, context.Schemas.Candidate];
        command.Parameters.Add(new NpgsqlParameter { Value = moved.SelectMany(set => set.All).ToArray() });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var sessions = new List<string>();
        while (await reader.ReadAsync(cancellation))
        {
            sessions.Add(reader.GetString(0));
        }

        return sessions;
    }
}
