using Npgsql;

namespace F1Warehouse.Pipeline.Sessions;

/// <summary>
/// Where sslmode leaves it open whether to encrypt, Npgsql tries both ways and tells of the second: "no entry in pg_hba.conf" for a
/// password that was wrong at the first.
/// </summary>
internal static class FirstRefusal
{
    /// <summary>Opens a connection.</summary>
    /// <exception cref="PostgresException">Refused; for the password, where one of both ways got as far as that.</exception>
    public static async Task ThrowAsync(NpgsqlConnection connection, CancellationToken cancellation)
    {
        try
        {
            await connection.OpenAsync(cancellation);
        }
        catch (PostgresException second) when (second.SqlState == PostgresErrorCodes.InvalidAuthorizationSpecification)
        {
            var settings = new NpgsqlConnectionStringBuilder(connection.ConnectionString);
            if (settings.SslMode is SslMode.Prefer or SslMode.Allow)
            {
                settings.SslMode = settings.SslMode == SslMode.Prefer ? SslMode.Require : SslMode.Disable;
                await ThrowForPasswordAsync(connection, settings, cancellation);
            }

            throw;
        }
    }

    private static async Task ThrowForPasswordAsync(NpgsqlConnection connection, NpgsqlConnectionStringBuilder settings, CancellationToken cancellation)
    {
        try
        {
            // The clone knows the password, which the string may hide.
            await using var first = connection.CloneWith(settings.ConnectionString);
            await first.OpenAsync(cancellation);
        }
        catch (NpgsqlException refusal) when (refusal is not PostgresException { SqlState: PostgresErrorCodes.InvalidPassword })
        {
            // Then the second refusal says it better.
        }
    }
}
