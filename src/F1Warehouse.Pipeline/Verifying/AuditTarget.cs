using System.Globalization;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Sessions;
using F1Warehouse.Sql;
using Npgsql;

namespace F1Warehouse.Pipeline.Verifying;

/// <summary>The release that is audited, and the schemas in which it stands.</summary>
internal sealed class AuditTarget : IAsyncDisposable
{
    private readonly WarehouseSchemas schemas;
    private readonly NpgsqlConnection? hold;

    private AuditTarget(WarehouseSchemas schemas, long release, NpgsqlConnection? hold)
    {
        this.schemas = schemas;
        this.hold = hold;
        ReleaseId = release;
    }

    public long ReleaseId { get; }

    /// <exception cref="ConfigurationException">There is no modeled candidate.</exception>
    public static async Task<AuditTarget> CandidateAsync(PipelineContext context, CancellationToken cancellation) => new(
        context.Schemas.Candidate,
        (await new ReleaseLog(context.Database, context.Schemas).RequireCandidateAsync(ReleaseState.Modeled, Stage.Model, cancellation)).ReleaseId,
        hold: null);

    /// <summary>
    /// The live release, as any reader sees it: without the run lock, but with a table held, so that a publish waits until
    /// the audit ends and all its queries see one release.
    /// </summary>
    /// <exception cref="ConfigurationException">Nothing is published.</exception>
    public static async Task<AuditTarget> LiveAsync(PipelineContext context, CancellationToken cancellation)
    {
        var releases = new ReleaseLog(context.Database, context.Schemas);
        if ((await releases.ReadAsync(cancellation)).Live is null)
        {
            throw new ConfigurationException($"base schema '{context.Schemas.BaseName}' has no live release: run publish first");
        }

        var hold = await context.Database.OpenConnectionAsync(cancellation);
        try
        {
            // Without a using: the transaction ends with its connection.
            await hold.BeginTransactionAsync(cancellation);
            await using var command = new NpgsqlCommand($"lock table {Identifier.Quote(context.Schemas.Raw)}.seasons in access share mode", hold);
            await command.ExecuteNonQueryAsync(cancellation);
            return new AuditTarget(context.Schemas, (await releases.ReadAsync(cancellation)).Live!.ReleaseId, hold);
        }
        catch
        {
            await hold.DisposeAsync();
            throw;
        }
    }

    /// <summary>Gives the transaction of a connection the sight of a verification query.</summary>
    public async Task EnterAsync(NpgsqlConnection connection, bool readOnly, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Statements.With(
            "select set_config('search_path', $1, true), set_config('f1_warehouse.release_id', $2, true), set_config('transaction_read_only', $3, true)",
            $"{schemas.SearchPath()}, f1_warehouse", ReleaseId.ToString(CultureInfo.InvariantCulture), readOnly ? "on" : "off"));
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    public ValueTask DisposeAsync() => hold?.DisposeAsync() ?? ValueTask.CompletedTask;
}
