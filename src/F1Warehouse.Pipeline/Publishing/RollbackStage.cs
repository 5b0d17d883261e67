using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;
using NpgsqlTypes;

namespace F1Warehouse.Pipeline.Publishing;

/// <summary>Makes a past release live again; what was live becomes the previous release.</summary>
public sealed class RollbackStage(PipelineContext context, RunLock only, PublishSettings settings)
{
    /// <param name="to">The number of a past release that was kept; null = the previous one.</param>
    /// <param name="cancellation">Leaves the live release as it is.</param>
    /// <returns>The release that is now live.</returns>
    /// <exception cref="ConfigurationException">There is no such release.</exception>
    /// <exception cref="PublishBlockedException">As <see cref="PublishStage.RunAsync"/>.</exception>
    public async Task<Release> RunAsync(long? to, CancellationToken cancellation)
    {
        var target = (await ReleaseRefusal.ExplainAsync(() => Statements.ReadAsync(
            context.Database,
            "select release_id, started_at, source, is_synthetic from f1_warehouse.rollback_target($1, $2)",
            row => new Release(row.GetInt64(0), ReleaseState.Retired, row.GetDateTime(1), null, row.GetString(2), 0) { IsSynthetic = row.GetBoolean(3) },
            cancellation, context.Schemas.BaseName, Number(to))))[0];
        await new SnapshotProbe(context).WaitAsync(settings.Patience, cancellation);
        await new Exchange(context, only).RunAsync(
            target,
            Statements.With(
                "call f1_warehouse.rollback($1, $2, coalesce($3, f1_warehouse.default_patience()), $4)",
                context.Schemas.BaseName, Number(to), Exchange.Interval(settings.Patience), settings.DiscardChanges),
            keep: null,
            cancellation);
        return target;
    }

    private static NpgsqlParameter Number(long? release) => new() { Value = (object?)release ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Bigint };
}
