using System.Net.Sockets;
using System.Security.Authentication;
using F1Warehouse.Pipeline.Errors;
using Npgsql;

namespace F1Warehouse.Pipeline.Sessions;

/// <summary>Tells the server's troubles (unreachable, login, privilege, resources) from errors in what we sent it.</summary>
public static class ServerFailure
{
    /// <summary>Whether it is none of a script's fault.</summary>
    public static bool IsServersFault(PostgresException error) => SqlStates.Of(error.SqlState).Source == FailureSource.Server;

    /// <summary>Whether nobody here can act: it is to be reported.</summary>
    public static bool IsInternal(PostgresException error) => SqlStates.Of(error.SqlState).Source == FailureSource.Internal;

    /// <summary>
    /// The failure of a statement that is in no script of the user's, or of a connection, as <see cref="DatabaseUnavailableException"/>;
    /// null where neither the server nor what else is in the database is to blame.
    /// </summary>
    public static DatabaseUnavailableException? Explain(Exception error) => error switch
    {
        PostgresException server => SqlStates.Of(server.SqlState) is { Source: not FailureSource.Internal } meaning
            ? new DatabaseUnavailableException($"PostgreSQL: {OneLine(server.MessageText)} (SQLSTATE {server.SqlState}){Details(server)}; {meaning.Cure}", server)
            : null,
        NpgsqlException client => new DatabaseUnavailableException($"{client.Message}{Reason(client)}{Cure(client)}", client),
        IOException { InnerException: SocketException } broken => new DatabaseUnavailableException($"the connection broke: {broken.Message}", broken),
        _ => null,
    };

    /// <summary>What PostgreSQL adds to its message, each with its label, in one line; empty where it adds nothing.</summary>
    public static string Details(PostgresException error) =>
        string.Concat(Labelled("DETAIL", error.Detail), Labelled("HINT", error.Hint), Labelled("CONTEXT", error.Where));

    /// <summary>What a server says, so that none of it can be taken for a line of ours.</summary>
    public static string OneLine(string text) => text.ReplaceLineEndings(" ");

    private static string Labelled(string label, string? text) => text is { Length: > 0 } ? $"; {label}: {OneLine(text)}" : "";

    private static string Reason(NpgsqlException error) =>
        error.InnerException is { } inner && !error.Message.Contains(inner.Message, StringComparison.Ordinal) ? $": {inner.Message}" : "";

    // Npgsql's own failures, by what is behind them.
    private static string Cure(NpgsqlException error) => error.InnerException switch
    {
        SocketException { SocketErrorCode: SocketError.ConnectionRefused } => "; nobody listens there: is the server started, are host and port right?",
        SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain } => "; the host's name leads nowhere: look for a typing error, or ask the DNS",
        SocketException { SocketErrorCode: SocketError.AddressNotAvailable } => "; there is no such socket or address here: is the server started?",
        SocketException { SocketErrorCode: SocketError.HostUnreachable or SocketError.NetworkUnreachable } => "; no way leads to that host from here",
        TimeoutException or SocketException { SocketErrorCode: SocketError.TimedOut } => "; no answer in time: a firewall, a wrong port, or a server under load (connect_timeout, in seconds, waits longer)",
        AuthenticationException => "; the server's certificate or the client's was not accepted",
        EndOfStreamException or IOException => "; the server or the network closed the connection: look at the server's log",
        _ => "",
    };
}
