namespace F1Warehouse.Pipeline.Errors;

/// <summary>A metadata, migration or model script, the rows of a seed, or a verification query, was refused by PostgreSQL.</summary>
/// <param name="file">The file's full path.</param>
/// <param name="line">Line of the error, from 1.</param>
/// <param name="column">Column of the error in characters, from 1.</param>
/// <param name="sqlState">PostgreSQL's error code.</param>
/// <param name="serverMessage">PostgreSQL's own message, with detail and hint.</param>
/// <param name="cause">The exception of the driver.</param>
public sealed class ScriptException(string file, int line, int column, string sqlState, string serverMessage, Exception cause)
    : PipelineException($"{file}({line},{column}): error PG{sqlState}: {serverMessage}", cause)
{
    public string File { get; } = file;

    public int Line { get; } = line;

    public int Column { get; } = column;

    public string SqlState { get; } = sqlState;

    public string ServerMessage { get; } = serverMessage;
}
