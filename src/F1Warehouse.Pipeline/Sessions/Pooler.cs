using F1Warehouse.Pipeline.Errors;
using Npgsql;

namespace F1Warehouse.Pipeline.Sessions;

/// <summary>
/// A program between us and PostgreSQL that shares its connections, told by what it does. One that lends a connection for a
/// transaction only cannot be worked through: the lock of a run would be held by nobody, and what we set in a session would
/// hit its other clients.
/// </summary>
internal static class Pooler
{
    // A pooler that hands out its connections in turn comes round to the first one again.
    private const int Turns = 30;

    /// <summary>Whether one stands between.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="cancellation">Stops the question.</param>
    public static async Task<bool> IsBetweenAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        // The process that a pooler names at the start is an invention of its own.
        connection.ProcessID != await BackendAsync(connection, cancellation);

    /// <exception cref="ConfigurationException">It lends its connections for a transaction or a statement only.</exception>
    public static async Task RefuseSharingAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        await using var other = connection.CloneWith(connection.ConnectionString);
        await other.OpenAsync(cancellation);
        for (var turn = 0; turn < Turns; turn++)
        {
            var own = await BackendAsync(connection, cancellation);
            int others;
            try
            {
                await using var transaction = await other.BeginTransactionAsync(cancellation);
                others = await BackendAsync(other, cancellation);
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.ProtocolViolation)
            {
                // It shares statement by statement, and has no transactions.
                others = own;
            }

            if (own == others)
            {
                throw new ConfigurationException(
                    $"a connection pooler (as PgBouncer) answers at {connection.Host}:{connection.Port}, and shares its connections between transactions: a run would hold its lock in vain, "
                    + "and its settings would hit other clients. Connect to PostgreSQL itself, or to a pool with pool_mode = session.");
            }
        }
    }

    private static async Task<int> BackendAsync(NpgsqlConnection connection, CancellationToken cancellation) =>
        (await Statements.ReadAsync(connection, "select pg_backend_pid()", row => row.GetInt32(0), cancellation))[0];
}
