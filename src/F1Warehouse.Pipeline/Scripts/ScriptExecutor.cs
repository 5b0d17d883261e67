using System.Diagnostics;
using DbUp.Engine;
using DbUp.Engine.Transactions;
using F1Warehouse.Pipeline.Scripts.Seeds;
using F1Warehouse.Pipeline.Sessions;
using F1Warehouse.Sql;
using Npgsql;

namespace F1Warehouse.Pipeline.Scripts;

/// <summary>
/// Runs one script of DbUp in its transaction: the whole script as one batch, so that a failing statement is known and its
/// error can be placed; the journal entry goes into the same transaction.
/// </summary>
internal sealed class ScriptExecutor(
    Func<IConnectionManager> connections, IReadOnlyDictionary<string, PlannedScript> plan, IScriptJournal journal, CancellationToken cancellation)
    : IScriptExecutor
{
    /// <summary>Required by DbUp; scripts have no time limit.</summary>
    public int? ExecutionTimeoutSeconds { get; set; }

    /// <summary>Schemas are made by the stages.</summary>
    public void VerifySchema()
    {
    }

    public void Execute(SqlScript script) => Execute(script, variables: null);

    public void Execute(SqlScript script, IDictionary<string, string>? variables)
    {
        var planned = plan[script.Name];
        connections().ExecuteCommandsWithManagedConnection(newCommand =>
        {
            using var command = newCommand();
            var connection = (NpgsqlConnection)command.Connection!;
            var started = Stopwatch.GetTimestamp();
            Run(planned, connection);
            journal.Store(connection, planned.File, Stopwatch.GetElapsedTime(started));
            if (planned.Rows is { } rows)
            {
                started = Stopwatch.GetTimestamp();
                SeedCopy.RunAsync(connection, rows, cancellation).GetAwaiter().GetResult();
                journal.Store(connection, rows, Stopwatch.GetElapsedTime(started));
            }
        });
    }

    private void Run(PlannedScript script, NpgsqlConnection connection)
    {
        var statements = SqlStatementReader.Read(script.File.Text);
        LooseEnds.Refuse(script.File, statements);
        using var batch = new NpgsqlBatch(connection) { Timeout = 0 };
        batch.BatchCommands.Add(new NpgsqlBatchCommand("select set_config('search_path', $1, true)")
        {
            Parameters = { new NpgsqlParameter { Value = script.SearchPath } },
        });
        if (script.IsPatient)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(StrongLocks.Patience));
        }

        var settings = batch.BatchCommands.Count;
        foreach (var statement in statements)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(statement.Text));
        }

        try
        {
            // DbUp's interface is synchronous; waiting here keeps the statement cancellable.
            batch.ExecuteNonQueryAsync(cancellation).GetAwaiter().GetResult();
        }
        catch (PostgresException e) when (!ServerFailure.IsServersFault(e) && !(script.IsPatient && StrongLocks.IsBusy(e)))
        {
            var failed = e.BatchCommand is null ? 0 : batch.BatchCommands.IndexOf((NpgsqlBatchCommand)e.BatchCommand) - settings;
            throw ScriptErrors.Place(script.File, failed < 0 ? default : statements[failed], e);
        }
    }
}
