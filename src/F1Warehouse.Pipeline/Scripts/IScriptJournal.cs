using Npgsql;

namespace F1Warehouse.Pipeline.Scripts;

/// <summary>Remembers which scripts were applied.</summary>
internal interface IScriptJournal
{
    /// <summary>The names of the scripts that need not run again.</summary>
    IReadOnlyCollection<string> Applied(NpgsqlConnection connection);

    /// <summary>Notes a script, in the transaction that ran it.</summary>
    void Store(NpgsqlConnection connection, ScriptFile script, TimeSpan elapsed);
}
