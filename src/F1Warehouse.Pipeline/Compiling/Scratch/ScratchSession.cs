using Npgsql;

namespace F1Warehouse.Pipeline.Compiling.Scratch;

/// <summary>Runs scripts in the scratch database as a stage would, and goes on after a statement that fails.</summary>
internal sealed class ScratchSession(NpgsqlConnection connection)
{
    private const string Savepoint = "before";

    public NpgsqlConnection Connection => connection;

    /// <summary>Asks for English messages, where the role may; names are looked for in them.</summary>
    public async Task BeginAsync(CancellationToken cancellation)
    {
        try
        {
            await ExecuteAsync("set lc_messages = 'C'", cancellation);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            // The server's own language, then.
        }
    }

    /// <summary>Runs a script in a transaction: at once, and where that fails, statement by statement.</summary>
    /// <param name="script">The statements and their search path.</param>
    /// <param name="keep">Told what failed, decides whether the rest is kept.</param>
    /// <param name="cancellation">Stops between and inside statements.</param>
    /// <returns>What failed; empty = nothing.</returns>
    public async Task<IReadOnlyList<StatementFailure>> RunAsync(
        SourceScript script, Func<IReadOnlyList<StatementFailure>, bool> keep, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await SetSearchPathAsync(script.SearchPath, cancellation);
        await transaction.SaveAsync(Savepoint, cancellation);
        List<StatementFailure> failures = [];
        if (await TryWholeAsync(script, cancellation) is not null)
        {
            await transaction.RollbackAsync(Savepoint, cancellation);
            failures = await RunEachAsync(script, transaction, cancellation);
        }

        if (failures.Count == 0 || keep(failures))
        {
            await transaction.CommitAsync(cancellation);
        }

        return failures;
    }

    /// <summary>Analyses a query without running it.</summary>
    /// <returns>How many columns its rows have, and what PostgreSQL has against it; null = nothing.</returns>
    public async Task<(int Columns, PostgresException? Error)> PrepareAsync(string query, string searchPath, CancellationToken cancellation)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancellation);
        await SetSearchPathAsync(searchPath, cancellation);
        try
        {
            await using var batch = Batch([query]);
            await using var reader = await batch.ExecuteReaderAsync(System.Data.CommandBehavior.SchemaOnly, cancellation);
            return (reader.FieldCount, null);
        }
        catch (PostgresException e) when (IsScriptsFault(e))
        {
            return (0, e);
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

    public async Task ExecuteAsync(IReadOnlyList<string> statements, CancellationToken cancellation)
    {
        await using var batch = Batch(statements);
        await batch.ExecuteNonQueryAsync(cancellation);
    }

    public async Task SetSearchPathAsync(string searchPath, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("select set_config('search_path', $1, true)", connection);
        command.Parameters.Add(new NpgsqlParameter { Value = searchPath });
        await command.ExecuteNonQueryAsync(cancellation);
    }

    private async Task<PostgresException?> TryWholeAsync(SourceScript script, CancellationToken cancellation)
    {
        if (script.Statements.Count == 0)
        {
            return null;
        }

        try
        {
            await ExecuteAsync([.. script.Statements.Select(statement => statement.Text)], cancellation);
            return null;
        }
        catch (PostgresException e) when (IsScriptsFault(e))
        {
            return e;
        }
    }

    private async Task<List<StatementFailure>> RunEachAsync(SourceScript script, NpgsqlTransaction transaction, CancellationToken cancellation)
    {
        var failures = new List<StatementFailure>();
        foreach (var statement in script.Statements)
        {
            await transaction.SaveAsync(Savepoint, cancellation);
            try
            {
                await ExecuteAsync(statement.Text, cancellation);
            }
            catch (PostgresException e) when (IsScriptsFault(e))
            {
                await transaction.RollbackAsync(Savepoint, cancellation);
                failures.Add(new StatementFailure(statement, e));
            }
        }

        return failures;
    }

    // Not a command: Npgsql looks for parameters and semicolons in those.
    private NpgsqlBatch Batch(IReadOnlyList<string> statements)
    {
        var batch = new NpgsqlBatch(connection) { Timeout = 0 };
        foreach (var statement in statements)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(statement));
        }

        return batch;
    }

    /// <summary>A privilege or a database that is missing is the script's business here: it is a statement of it that asked.</summary>
    public static bool IsScriptsFault(PostgresException error) =>
        error.SqlState is PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.InvalidCatalogName || !ServerFailure.IsServersFault(error);
}
