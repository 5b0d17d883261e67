using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Pipeline.Releases;

/// <summary>Drops what is left of an earlier candidate. What somebody else has in or on it makes that stop instead.</summary>
internal static class SchemaSweep
{
    /// <summary>The whole candidate.</summary>
    /// <exception cref="PublishBlockedException">Other people's objects are in or on these schemas.</exception>
    public static Task DropCandidateAsync(NpgsqlDataSource database, WarehouseSchemas schemas, CancellationToken cancellation) =>
        DropAsync(database, Statements.With("call f1_warehouse.sweep($1, '__next')", schemas.BaseName), cancellation);

    /// <summary>Its models; the raw tables stay.</summary>
    /// <exception cref="PublishBlockedException">Other people's objects are in or on these schemas.</exception>
    public static Task DropCandidateModelsAsync(NpgsqlDataSource database, WarehouseSchemas schemas, CancellationToken cancellation) =>
        DropAsync(database, Statements.With("call f1_warehouse.sweep($1, '__next', $2)", schemas.BaseName, schemas.Candidate.Models.ToArray()), cancellation);

    private static Task DropAsync(NpgsqlDataSource database, NpgsqlBatchCommand procedure, CancellationToken cancellation) =>
        ReleaseRefusal.ExplainAsync(async () =>
        {
            await using var connection = await database.OpenConnectionAsync(cancellation);
            await using var batch = new NpgsqlBatch(connection) { Timeout = 0, BatchCommands = { procedure } };
            await batch.ExecuteNonQueryAsync(cancellation);
        });
}
