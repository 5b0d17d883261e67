using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Sessions;
using F1Warehouse.Sql;
using Npgsql;

namespace F1Warehouse.Pipeline.Migrating;

/// <summary>Creates the database itself where it is missing.</summary>
public static class DatabaseCreation
{
    /// <summary>Connects; where the database is missing, creates it by way of the database <c>postgres</c>.</summary>
    /// <returns>Whether it was created.</returns>
    /// <exception cref="DatabaseUnavailableException">It cannot be reached, refused the login, or may not be created.</exception>
    public static async Task<bool> EnsureExistsAsync(NpgsqlDataSource database, CancellationToken cancellation)
    {
        try
        {
            await using var connection = await database.OpenConnectionAsync(cancellation);
            return false;
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            await CreateAsync(database, cancellation);
            return true;
        }
    }

    private static async Task CreateAsync(NpgsqlDataSource database, CancellationToken cancellation)
    {
        // The data source hides its password; an unopened connection of it can be pointed at another database and keeps it.
        await using var missing = database.CreateConnection();
        var name = missing.Database;
        try
        {
            await using var connection = missing.CloneWith(
                new NpgsqlConnectionStringBuilder(missing.ConnectionString) { Database = "postgres", Pooling = false }.ConnectionString);
            await connection.OpenAsync(cancellation);
            await using var command = new NpgsqlCommand($"create database {Identifier.Quote(name)} encoding 'UTF8' template template0", connection);
            await command.ExecuteNonQueryAsync(cancellation);
        }
        catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Somebody else was faster: what was wanted is there.
        }
        catch (NpgsqlException e)
        {
            var reason = e is PostgresException server ? ServerFailure.OneLine(server.MessageText) : e.Message;
            throw new DatabaseUnavailableException($"database '{name}' does not exist and cannot be created: {reason}", e);
        }
    }
}
