using System.Globalization;
using Npgsql;

namespace F1Warehouse.Pipeline.Compiling.Scratch;

/// <summary>
/// An empty database of one compilation's own, dropped with it. Those of compilations that were killed are swept by the
/// next one: a database without a session, and no longer just made, belongs to nobody.
/// </summary>
internal sealed class ScratchDatabase : IAsyncDisposable
{
    private const string Prefix = "f1w_compile_";

    /// <summary>What lies between a database's creation and the first session in it is far shorter.</summary>
    private static readonly TimeSpan youngest = TimeSpan.FromMinutes(1);

    private readonly NpgsqlConnection maintenance;
    private readonly string name;

    private ScratchDatabase(NpgsqlConnection maintenance, string name)
    {
        this.maintenance = maintenance;
        this.name = name;
    }

    /// <param name="server">Names the server; its database need not exist.</param>
    /// <param name="cancellation">Stops the creation.</param>
    /// <exception cref="DatabaseUnavailableException">The server refuses, or the role may not create databases.</exception>
    public static async Task<ScratchDatabase> CreateAsync(NpgsqlDataSource server, CancellationToken cancellation)
    {
        var maintenance = await ConnectAsync(server, cancellation);
        try
        {
            var now = await SweepAsync(maintenance, cancellation);
            var name = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{now.ToUnixTimeSeconds()}_{Guid.NewGuid():N}")[..40];
            await ExecuteAsync(maintenance, $"create database {name} encoding 'UTF8' template template0", cancellation);
            return new ScratchDatabase(maintenance, name);
        }
        catch (PostgresException e)
        {
            await maintenance.DisposeAsync();
            throw new DatabaseUnavailableException(
                $"models are compiled in a scratch database, which could not be made: {e.MessageText} (SQLSTATE {e.SqlState}); "
                + "grant CREATEDB to the role, name another server, or leave it to the embedded one", e);
        }
        catch
        {
            await maintenance.DisposeAsync();
            throw;
        }
    }

    /// <summary>A session in the scratch database.</summary>
    public async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellation)
    {
        var connection = Clone(maintenance, name);
        await connection.OpenAsync(cancellation);
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        await using var closing = maintenance;
        try
        {
            await ExecuteAsync(maintenance, $"drop database if exists {name} with (force)", CancellationToken.None);
        }
        catch (NpgsqlException)
        {
            // The server is gone, which the compilation has told; the next one sweeps.
        }
    }

    // The data source hides its password; an unopened connection of it can be pointed at another database and keeps it.
    private static NpgsqlConnection Clone(NpgsqlConnection connection, string database) =>
        connection.CloneWith(new NpgsqlConnectionStringBuilder(connection.ConnectionString) { Database = database, Pooling = false }.ConnectionString);

    private static async Task<NpgsqlConnection> ConnectAsync(NpgsqlDataSource server, CancellationToken cancellation)
    {
        await using var configured = server.CreateConnection();
        var maintenance = Clone(configured, "postgres");
        try
        {
            await maintenance.OpenAsync(cancellation);
        }
        catch (PostgresException)
        {
            // No database of that name, or closed to this role: the configured one is the other that may be there.
            await maintenance.DisposeAsync();
            maintenance = Clone(configured, configured.Database);
            await maintenance.OpenAsync(cancellation);
        }

        return maintenance;
    }

    private static async Task<DateTimeOffset> SweepAsync(NpgsqlConnection maintenance, CancellationToken cancellation)
    {
        var left = new List<string>();
        await using var find = new NpgsqlCommand(
            $"""
            select datname, now() from pg_database d
            where pg_has_role(datdba, 'member') and not exists (select from pg_stat_activity a where a.datid = d.oid)
              and substring(datname from '^{Prefix}([0-9]+)_')::bigint < extract(epoch from now()) - {youngest.TotalSeconds}
            union all
            select null, now()
            """, maintenance);
        var now = default(DateTimeOffset);
        await using (var reader = await find.ExecuteReaderAsync(cancellation))
        {
            while (await reader.ReadAsync(cancellation))
            {
                now = reader.GetFieldValue<DateTimeOffset>(1);
                if (!reader.IsDBNull(0))
                {
                    left.Add(reader.GetString(0));
                }
            }
        }

        foreach (var database in left)
        {
            try
            {
                await ExecuteAsync(maintenance, $"drop database if exists {database}", cancellation);
            }
            catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.ObjectInUse)
            {
                // Somebody looks into it just now; the next compilation finds it again.
            }
        }

        return now;
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancellation);
    }
}
