using F1Warehouse.Pipeline.Errors;
using Npgsql;

namespace F1Warehouse.Pipeline.Sessions;

/// <summary>Opens data sources with what the pipeline relies on: the only place that does.</summary>
public static class WarehouseDatabase
{
    /// <summary>How our sessions are called in <c>pg_stat_activity</c>.</summary>
    public const string ApplicationName = "f1warehouse";

    /// <summary>The oldest major version of PostgreSQL that the scripts are written for.</summary>
    public const int OldestServer = 15;

    /// <summary>A data source whose sessions are set up for what answers there: a server of some version, or a pooler before it.</summary>
    /// <param name="connectionString">Npgsql's keywords; see its documentation, "Connection String Parameters".</param>
    /// <param name="cancellation">Stops the first connection.</param>
    /// <exception cref="NpgsqlException">The server cannot be reached or refuses.</exception>
    /// <exception cref="ConfigurationException">The server is too old, or a pooler shares its sessions.</exception>
    public static async Task<NpgsqlDataSource> OpenAsync(string connectionString, CancellationToken cancellation)
    {
        var (major, isPooled) = await LookAsync(connectionString, cancellation);
        return isPooled ? OpenThroughPooler(connectionString, major) : Open(connectionString, major);
    }

    /// <param name="connectionString">Npgsql's keywords; see its documentation, "Connection String Parameters".</param>
    /// <param name="major">The server's major version, or an older one.</param>
    public static NpgsqlDataSource Open(string connectionString, int major = OldestServer)
    {
        var settings = Ours(connectionString);
        SessionSettings.AddTo(settings, major);
        return NpgsqlDataSource.Create(settings);
    }

    // A pooler takes few options at the start of a session. Ours are set by statement then, in sessions that are used once:
    // what comes back from a pool of our own would have lost them.
    private static NpgsqlDataSource OpenThroughPooler(string connectionString, int major)
    {
        var settings = Ours(connectionString);
        settings.Pooling = false;
        var builder = new NpgsqlDataSourceBuilder(settings.ConnectionString);
        builder.UsePhysicalConnectionInitializer(
            connection =>
            {
                using var command = new NpgsqlCommand(SessionSettings.Statement(major), connection);
                command.ExecuteNonQuery();
            },
            connection => Statements.ExecuteAsync(connection, SessionSettings.Statement(major), CancellationToken.None));
        return builder.Build();
    }

    private static NpgsqlConnectionStringBuilder Ours(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            // Without it a script's error cannot be placed: its position counts from the start of the failing statement.
            IncludeFailedBatchedCommand = true,
            // Which key is double, which view stands in the way: without it Npgsql withholds what PostgreSQL says.
            IncludeErrorDetail = true,
            ApplicationName = ApplicationName,
            // Files are read as UTF-8, and names are written so.
            Encoding = "UTF8",
            ClientEncoding = "UTF8",
            TcpKeepAlive = true,
            // Where we do not want to wait for ever, the statement says so.
            CommandTimeout = 0,
        };

        // Where nobody asks for Kerberos, its libraries need not be there.
        if (!settings.ShouldSerialize("GSS Encryption Mode"))
        {
            settings.GssEncryptionMode = GssEncryptionMode.Disable;
        }

        return settings;
    }

    private static async Task<(int Major, bool IsPooled)> LookAsync(string connectionString, CancellationToken cancellation)
    {
        var settings = Ours(connectionString);
        settings.Pooling = false;
        try
        {
            return await LookAsync(settings, cancellation);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            // It is going to be made by way of this one.
            settings.Database = "postgres";
            return await LookAsync(settings, cancellation);
        }
    }

    private static async Task<(int Major, bool IsPooled)> LookAsync(NpgsqlConnectionStringBuilder settings, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(settings.ConnectionString);
        await connection.OpenAsync(cancellation);
        if (connection.PostgreSqlVersion.Major < OldestServer)
        {
            throw new ConfigurationException($"PostgreSQL {connection.PostgreSqlVersion} answers at {connection.Host}: expected {OldestServer} or later.");
        }

        var isPooled = await Pooler.IsBetweenAsync(connection, cancellation);
        if (isPooled)
        {
            await Pooler.RefuseSharingAsync(connection, cancellation);
        }

        return (connection.PostgreSqlVersion.Major, isPooled);
    }
}
