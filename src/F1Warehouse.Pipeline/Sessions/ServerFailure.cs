using F1Warehouse.Pipeline.Errors;
using Npgsql;

namespace F1Warehouse.Pipeline.Sessions;

/// <summary>Tells the server's troubles (unreachable, login, privilege, resources) from errors in what we sent it.</summary>
public static class ServerFailure
{
    private static readonly string[] Families = ["08", "28", "53", "57", "58"];

    /// <summary>
    /// Whether it is none of a script's fault: connection (08), authorization (28), missing database (3D), privilege (42501),
    /// read-only server (25006), resources (53), operator's intervention (57), system error (58).
    /// </summary>
    public static bool IsServersFault(PostgresException error) =>
        error.SqlState is PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.InvalidCatalogName or PostgresErrorCodes.ReadOnlySqlTransaction
        || Families.Any(family => error.SqlState.StartsWith(family, StringComparison.Ordinal));

    /// <summary>The failure as <see cref="DatabaseUnavailableException"/>; null where the server is not to blame.</summary>
    public static DatabaseUnavailableException? Explain(Exception error) => error switch
    {
        PostgresException server => IsServersFault(server)
            ? new DatabaseUnavailableException($"PostgreSQL: {server.MessageText} (SQLSTATE {server.SqlState})", server)
            : null,
        NpgsqlException client => new DatabaseUnavailableException($"{client.Message}{Reason(client)}", client),
        _ => null,
    };

    private static string Reason(NpgsqlException error) =>
        error.InnerException is { } inner && !error.Message.Contains(inner.Message, StringComparison.Ordinal) ? $": {inner.Message}" : "";
}
