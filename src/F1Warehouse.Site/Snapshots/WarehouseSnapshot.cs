using System.Data;
using System.Globalization;
using F1Warehouse.Pipeline;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Sessions;
using F1Warehouse.Sql;
using Npgsql;

namespace F1Warehouse.Site.Snapshots;

/// <summary>
/// One release as it stands at one moment: a read-only, repeatable-read transaction whose search path is that of the release,
/// so that every figure of a site is of the same state and no query names a schema.
/// </summary>
internal sealed class WarehouseSnapshot : IAsyncDisposable
{
    private readonly NpgsqlTransaction transaction;

    private WarehouseSnapshot(NpgsqlConnection connection, NpgsqlTransaction transaction, WarehouseSchemas schemas, long release) =>
        (Connection, this.transaction, Schemas, ReleaseId) = (connection, transaction, schemas, release);

    public NpgsqlConnection Connection { get; }

    /// <summary>Where the release stands.</summary>
    public WarehouseSchemas Schemas { get; }

    public long ReleaseId { get; }

    /// <exception cref="ConfigurationException">There is no such release, or its models were never built.</exception>
    public static async Task<WarehouseSnapshot> OpenAsync(PipelineContext context, bool candidate, CancellationToken cancellation)
    {
        var schemas = candidate ? context.Schemas.Candidate : context.Schemas.Live;
        var connection = await context.Database.OpenConnectionAsync(cancellation);
        try
        {
            var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
            await HoldAsync(connection, schemas, candidate, cancellation);
            var release = await ReleaseAsync(connection, context.Schemas, candidate, cancellation);
            await EnterAsync(connection, transaction, schemas, release, cancellation);
            return new WarehouseSnapshot(connection, transaction, schemas, release);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>The same state by a second session, so that two queries run at once.</summary>
    public async Task<WarehouseSnapshot> BesideAsync(PipelineContext context, CancellationToken cancellation)
    {
        var id = (await Statements.ReadAsync(Connection, "select pg_export_snapshot()", row => row.GetString(0), cancellation))[0];
        var connection = await context.Database.OpenConnectionAsync(cancellation);
        try
        {
            var beside = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellation);
            await Statements.ExecuteAsync(connection, $"set transaction snapshot '{id}'", cancellation);
            await EnterAsync(connection, beside, Schemas, ReleaseId, cancellation);
            return new WarehouseSnapshot(connection, beside, Schemas, ReleaseId);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await Connection.DisposeAsync();
    }

    private static async Task EnterAsync(
        NpgsqlConnection connection, NpgsqlTransaction transaction, WarehouseSchemas schemas, long release, CancellationToken cancellation)
    {
        await using var batch = new NpgsqlBatch(connection, transaction);
        batch.BatchCommands.Add(Statements.With(
            """
            select set_config('search_path', $1, true), set_config('f1_warehouse.release_id', $2, true), set_config('f1_warehouse.base_schema', $3, true),
                set_config('transaction_read_only', 'on', true), set_config('jit', 'off', true)
            """,
            $"{schemas.SearchPath()}, {WarehouseSchemas.Metadata}", release.ToString(CultureInfo.InvariantCulture), schemas.BaseName));
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    // A publish renames schemas, which a snapshot does not keep from being seen: it waits for this table. A lock takes no snapshot.
    private static async Task HoldAsync(NpgsqlConnection connection, WarehouseSchemas schemas, bool candidate, CancellationToken cancellation)
    {
        try
        {
            await Statements.ExecuteAsync(connection, $"lock table {Identifier.Quote(schemas.Raw)}.seasons in access share mode", cancellation);
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName)
        {
            throw Nothing(schemas, candidate, e);
        }
    }

    private static async Task<long> ReleaseAsync(NpgsqlConnection connection, WarehouseSchemas schemas, bool candidate, CancellationToken cancellation)
    {
        try
        {
            var found = await Statements.ReadAsync(
                connection,
                "select release_id from f1_warehouse.releases where base_schema = $1 and place = $2 and state in ('modeled', 'verified', 'live')",
                row => row.GetInt64(0), cancellation, schemas.BaseName, candidate ? "__next" : "");
            return found is [var release] ? release : throw Nothing(schemas, candidate, cause: null);
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName or PostgresErrorCodes.UndefinedColumn)
        {
            throw new ConfigurationException("this database holds no warehouse of this version yet: run migrate first", e);
        }
    }

    private static ConfigurationException Nothing(WarehouseSchemas schemas, bool candidate, Exception? cause)
    {
        var message = candidate
            ? $"base schema '{schemas.BaseName}' has no candidate with models: run load and model first, or leave --candidate out"
            : $"base schema '{schemas.BaseName}' has no live release: f1warehouse run makes one";
        return cause is null ? new ConfigurationException(message) : new ConfigurationException(message, cause);
    }
}
