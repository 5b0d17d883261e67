using Npgsql;

namespace F1Warehouse.Pipeline.Loading;

/// <summary>Tells a server that is gone, full or closed to us from a fault of our own.</summary>
internal static class ServerLoss
{
    /// <summary>
    /// Whether the connection broke, or the server refused for want of resources (SQLSTATE class 53), because somebody
    /// stopped it or the session (57), because its system failed (58), or because the user may not (28, 42501, 25006).
    /// </summary>
    public static bool IsCauseOf(NpgsqlException failure) =>
        failure is not PostgresException server
        || server.SqlState[..2] is "08" or "28" or "53" or "57" or "58"
        || server.SqlState is PostgresErrorCodes.InsufficientPrivilege or PostgresErrorCodes.ReadOnlySqlTransaction;

    public static string Describe(NpgsqlException failure) =>
        (failure is PostgresException server
            ? $"the database refused the load: {server.SqlState}: {server.MessageText}"
            : $"the connection to the database was lost during the load: {(failure.InnerException ?? failure).Message}")
        + "; the live warehouse is as it was";
}
