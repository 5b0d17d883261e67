using System.Data;
using Npgsql;

namespace F1Warehouse.Pipeline.Sessions;

/// <summary>
/// A session in one read-only transaction, all of whose queries see one state of the database. What is read keeps its locks until the
/// end, so that a publish that comes in between waits, as it does for any reader.
/// </summary>
public sealed class ReadSnapshot : IAsyncDisposable
{
    private ReadSnapshot(NpgsqlConnection connection) => Connection = connection;

    /// <summary>The session.</summary>
    public NpgsqlConnection Connection { get; }

    /// <param name="database">The database.</param>
    /// <param name="rawSchemas">The raw schemas of the releases that are read: no publish moves these before the end.</param>
    /// <param name="cancellation">Stops it.</param>
    public static async Task<ReadSnapshot> OpenAsync(NpgsqlDataSource database, IReadOnlyList<string> rawSchemas, CancellationToken cancellation)
    {
        var connection = await database.OpenConnectionAsync(cancellation);
        try
        {
            var held = await Statements.ReadAsync(
                connection,
                "select format('%I.seasons', name) from unnest($1) as name where to_regclass(format('%I.seasons', name)) is not null",
                row => row.GetString(0), cancellation, (object)rawSchemas.ToArray());
            // Compiling a query that runs once costs more than it brings.
            // A lock takes no snapshot: what is seen is younger than the lock.
            await Statements.ExecuteAllAsync(
                connection,
                [
                    "begin transaction isolation level repeatable read, read only", "set local jit = off",
                    .. held.Count == 0 ? Array.Empty<string>() : [$"lock table {string.Join(", ", held)} in access share mode"],
                ],
                cancellation);
            return new ReadSnapshot(connection);
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            // A pooled session must not come back with a transaction open. One that is lost has none.
            if (Connection.State == ConnectionState.Open)
            {
                await Statements.ExecuteAsync(Connection, "rollback", CancellationToken.None);
            }
        }
        catch (NpgsqlException)
        {
            // The server has ended the session, and its transaction with it.
        }
        finally
        {
            await Connection.DisposeAsync();
        }
    }
}
