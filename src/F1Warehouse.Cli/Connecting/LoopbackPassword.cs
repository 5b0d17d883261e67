using F1Warehouse.EmbeddedPostgres;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Sessions;
using F1Warehouse.Sql;
using Npgsql;

namespace F1Warehouse.Cli.Connecting;

/// <summary>The password of the embedded server's role, for those who come over 127.0.0.1.</summary>
internal static class LoopbackPassword
{
    /// <param name="file">Its first line is the password.</param>
    /// <exception cref="ConfigurationException">It cannot be read, or is empty.</exception>
    public static string Read(string file)
    {
        try
        {
            return File.ReadLines(file).FirstOrDefault() is { Length: > 0 } password
                ? password
                : throw new ConfigurationException($"--password-file {file} is empty: expected the password in its first line.");
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"--password-file {file} cannot be read: {cause.Message}", cause);
        }
    }

    /// <summary>Gives the role the password that is kept beside the cluster; by way of the socket, which asks for none.</summary>
    public static async Task ApplyAsync(EmbeddedServerAddress address, string file, CancellationToken cancellation)
    {
        await using var server = WarehouseDatabase.Open(new NpgsqlConnectionStringBuilder
        {
            Host = address.Host,
            Port = address.Port,
            Username = address.UserName,
            Database = "postgres",
            Pooling = false,
        }.ConnectionString);
        await using var connection = await server.OpenConnectionAsync(cancellation);
        var password = SqlLiteral.Of(await File.ReadAllTextAsync(file, cancellation));
        // A statement that fails or lasts long may end up in the server's log, and this one holds the password.
        await Statements.ExecuteAsync(
            connection,
            $"begin; set local log_statement = 'none'; set local log_min_duration_statement = -1; set local log_min_error_statement = 'panic'; set local password_encryption = 'scram-sha-256'; alter role {Identifier.Quote(address.UserName)} password {password}; commit",
            cancellation);
    }
}
