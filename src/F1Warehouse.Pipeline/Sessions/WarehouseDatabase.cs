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
    /// <param name="connectionString">Npgsql's keywords; see its documentation, "Connection String Parameters". Several hosts are taken as libpq takes them.</param>
    /// <param name="cancellation">Stops the first connection.</param>
    /// <exception cref="NpgsqlException">The server cannot be reached or refuses.</exception>
    /// <exception cref="DatabaseUnavailableException">The server's certificate is not accepted, or none of several hosts can be used.</exception>
    /// <exception cref="ConfigurationException">The server is too old, or a pooler shares its sessions.</exception>
    public static async Task<NpgsqlDataSource> OpenAsync(string connectionString, CancellationToken cancellation) =>
        Open(await LookAsync(connectionString, cancellation) with { Owner = null });

    /// <summary>
    /// The same, and its sessions act for whom the warehouse belongs to, where the role may: what a superuser or one of several
    /// roles makes belongs to all who may act for that owner, and locks none of them out.
    /// </summary>
    /// <inheritdoc cref="OpenAsync"/>
    public static async Task<NpgsqlDataSource> OpenAsOwnerAsync(string connectionString, CancellationToken cancellation) =>
        Open(await LookAsync(connectionString, cancellation));

    /// <param name="connectionString">Npgsql's keywords; see its documentation, "Connection String Parameters".</param>
    /// <param name="major">The server's major version, or an older one.</param>
    public static NpgsqlDataSource Open(string connectionString, int major = OldestServer)
    {
        var settings = Ours(connectionString);
        SessionSettings.AddTo(settings, major);
        return NpgsqlDataSource.Create(settings);
    }

    private static NpgsqlDataSource Open(ServerLook found)
    {
        if (found.IsPooled)
        {
            return OpenThroughPooler(found);
        }

        SessionSettings.AddTo(found.Settings, found.Major, found.Owner, found.IsCitus, found.IsLimited);
        return NpgsqlDataSource.Create(found.Settings);
    }

    // A pooler takes few options at the start of a session. Ours are set by statement then, in sessions that are used once:
    // what comes back from a pool of our own would have lost them.
    private static NpgsqlDataSource OpenThroughPooler(ServerLook found)
    {
        var statement = SessionSettings.Statement(found.Major, found.Owner, found.IsCitus, found.IsLimited);
        var builder = new NpgsqlDataSourceBuilder(found.Settings.ConnectionString);
        builder.ConnectionStringBuilder.Pooling = false;
        builder.UsePhysicalConnectionInitializer(
            connection =>
            {
                using var command = new NpgsqlCommand(statement, connection);
                command.ExecuteNonQuery();
            },
            connection => Statements.ExecuteAsync(connection, statement, CancellationToken.None));
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

    private static Task<ServerLook> LookAsync(string connectionString, CancellationToken cancellation) =>
        HostChoice.FirstAsync(Ours(connectionString), LookAsync, cancellation);

    private static async Task<ServerLook> LookAsync(NpgsqlConnectionStringBuilder settings, CancellationToken cancellation)
    {
        try
        {
            return await LookAsync(settings, settings.Database!, cancellation);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            // It is going to be made by way of this one, and belongs to who makes it.
            return await LookAsync(settings, "postgres", cancellation) with { Owner = null };
        }
    }

    private static async Task<ServerLook> LookAsync(NpgsqlConnectionStringBuilder settings, string database, CancellationToken cancellation)
    {
        await using var connection = new NpgsqlConnection(
            new NpgsqlConnectionStringBuilder(settings.ConnectionString) { Database = database, Pooling = false }.ConnectionString);
        await TlsFailure.ExplainAsync(settings, () => FirstRefusal.ThrowAsync(connection, cancellation), cancellation);
        if (connection.PostgreSqlVersion.Major < OldestServer)
        {
            throw new ConfigurationException($"PostgreSQL {connection.PostgreSqlVersion} answers at {connection.Host}: expected {OldestServer} or later.");
        }

        var isPooled = await Pooler.IsBetweenAsync(connection, cancellation);
        if (isPooled)
        {
            await Pooler.RefuseSharingAsync(connection, cancellation);
        }

        return await ServerLook.ReadAsync(connection, settings, isPooled, cancellation);
    }
}
