using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Scripts.Seeds;
using Npgsql;

namespace F1Warehouse.Compiler.Scratch;

/// <summary>Runs scripts in the scratch database as a stage would, and goes on after a statement that fails.</summary>
internal sealed class ScriptTrial(ScratchSession session)
{
    private const string Savepoint = "before";

    /// <summary>Runs a script in a transaction: at once, and where that fails, statement by statement.</summary>
    /// <param name="script">The statements and their search path.</param>
    /// <param name="keep">Told what failed, decides whether the rest is kept.</param>
    /// <param name="cancellation">Stops between and inside statements.</param>
    /// <returns>What failed; empty = nothing.</returns>
    public async Task<IReadOnlyList<StatementFailure>> RunAsync(
        SourceScript script, Func<IReadOnlyList<StatementFailure>, bool> keep, CancellationToken cancellation)
    {
        // What a script before has set for its session is not this one's; a stage runs each in a fresh one.
        await session.ExecuteAsync(["reset role", "reset all"], cancellation);
        await using var transaction = await session.Connection.BeginTransactionAsync(cancellation);
        await session.SetSearchPathAsync(script.SearchPath, cancellation);
        await transaction.SaveAsync(Savepoint, cancellation);
        List<StatementFailure> failures = [];
        if (!await PassesWholeAsync(script, cancellation))
        {
            await transaction.RollbackAsync(Savepoint, cancellation);
            failures = await RunEachAsync(script, transaction, cancellation);
        }

        if (failures.Count == 0 || keep(failures))
        {
            await CommitAsync(script, transaction, failures, cancellation);
        }

        return failures;
    }

    /// <summary>Fills the table of a seed that was compiled.</summary>
    /// <exception cref="Pipeline.Errors.ScriptException">PostgreSQL refused its rows; the table stays empty.</exception>
    public async Task FillAsync(SourceScript script, ScriptFile rows, CancellationToken cancellation)
    {
        await using var transaction = await session.Connection.BeginTransactionAsync(cancellation);
        await session.SetSearchPathAsync(script.SearchPath, cancellation);
        await SeedCopy.RunAsync(session.Connection, rows, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task<bool> PassesWholeAsync(SourceScript script, CancellationToken cancellation)
    {
        try
        {
            await session.ExecuteAsync([.. script.Statements.Select(statement => statement.Text)], cancellation);
            return true;
        }
        catch (PostgresException e) when (ScratchSession.IsScriptsFault(e))
        {
            return false;
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
                await session.ExecuteAsync(statement.Text, cancellation);
            }
            catch (PostgresException e) when (ScratchSession.IsScriptsFault(e))
            {
                await transaction.RollbackAsync(Savepoint, cancellation);
                failures.Add(new StatementFailure(statement, e));
            }
        }

        return failures;
    }

    // Deferred constraints are checked last, and no statement is told to be the one.
    private static async Task CommitAsync(
        SourceScript script, NpgsqlTransaction transaction, List<StatementFailure> failures, CancellationToken cancellation)
    {
        try
        {
            await transaction.CommitAsync(cancellation);
        }
        catch (PostgresException e) when (ScratchSession.IsScriptsFault(e))
        {
            failures.Add(new StatementFailure(script.Statements[0], e));
        }
    }
}
