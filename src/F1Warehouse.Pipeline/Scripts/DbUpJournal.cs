using System.Data;
using DbUp.Engine;
using DbUp.Engine.Transactions;
using Npgsql;

namespace F1Warehouse.Pipeline.Scripts;

/// <summary>Shows a journal of ours to DbUp. Storing is the executor's, because it knows how long the script ran.</summary>
internal sealed class DbUpJournal(Func<IConnectionManager> connections, IScriptJournal journal) : IJournal
{
    public string[] GetExecutedScripts() =>
        connections().ExecuteCommandsWithManagedConnection(newCommand =>
        {
            using var command = newCommand();
            return journal.Applied((NpgsqlConnection)command.Connection!).ToArray();
        });

    public void StoreExecutedScript(SqlScript script, Func<IDbCommand> dbCommandFactory)
    {
    }

    public void EnsureTableExistsAndIsLatestVersion(Func<IDbCommand> dbCommandFactory)
    {
    }
}
