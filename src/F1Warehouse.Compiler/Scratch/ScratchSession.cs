using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Compiler.Scratch;

/// <summary>A session in the scratch database.</summary>
internal sealed class ScratchSession(NpgsqlConnection connection)
{
    public NpgsqlConnection Connection => connection;

    /// <summary>Analyses a query without running it.</summary>
    /// <returns>The names of its columns, and what PostgreSQL has against it; null = nothing.</returns>
    public async Task<(IReadOnlyList<string> Columns, PostgresException? Error)> PrepareAsync(string query, string searchPath, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await SetSearchPathAsync(searchPath, cancellation);
        try
        {
            // Not a command: Npgsql looks for parameters and semicolons in those.
            await using var batch = new NpgsqlBatch(connection) { Timeout = 0, BatchCommands = { new NpgsqlBatchCommand(query) } };
            await using var reader = await batch.ExecuteReaderAsync(System.Data.CommandBehavior.SchemaOnly, cancellation);
            return ([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)], null);
        }
        catch (PostgresException e) when (IsScriptsFault(e))
        {
            return ([], e);
        }
    }

    /// <summary>Runs one statement in a transaction with a search path; what it did stays, or nothing of it.</summary>
    public async Task<PostgresException?> TryAsync(string sql, string searchPath, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await SetSearchPathAsync(searchPath, cancellation);
        try
        {
            await ExecuteAsync(sql, cancellation);
            await transaction.CommitAsync(cancellation);
            return null;
        }
        catch (PostgresException e) when (IsScriptsFault(e))
        {
            return e;
        }
    }

    public Task ExecuteAsync(string sql, CancellationToken cancellation) => ExecuteAsync([sql], cancellation);

    public Task ExecuteAsync(IEnumerable<string> statements, CancellationToken cancellation) =>
        Statements.ExecuteAllAsync(connection, statements, cancellation);

    public async Task SetSearchPathAsync(string searchPath, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select set_config('search_path', $1, true)", connection);
        command.Parameters.Add(new NpgsqlParameter { Value = searchPath });
        await command.ExecuteNonQueryAsync(cancellation);
    }

    /// <summary>A privilege or a database that is missing is the script's business here: it is a statement of it that asked.</summary>
    public static bool IsScriptsFault(PostgresException error) =>
        error.SqlState is PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.InvalidCatalogName || !ServerFailure.IsServersFault(error);
}
