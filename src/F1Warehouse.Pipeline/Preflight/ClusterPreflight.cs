using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Pipeline.Preflight;

/// <summary>Looks, before anything is made, whether tables can be spread over the nodes of Citus from here.</summary>
/// <param name="database">Where the run is going to work.</param>
public sealed class ClusterPreflight(NpgsqlDataSource database)
{
    private const string Extension = "select exists (select from pg_extension where extname = 'citus')";

    // Who asks, the workers that take shards, and whether the coordinator takes some, too.
    private const string Nodes = """
        select (select groupid from pg_dist_local_group),
            count(*) filter (where groupid > 0 and isactive and shouldhaveshards and noderole = 'primary'),
            coalesce(bool_or(groupid = 0 and shouldhaveshards), false)
        from pg_dist_node
        """;

    /// <exception cref="ConfigurationException">There is no Citus, or this is no node to work from; the message says what to do.</exception>
    public async Task CheckAsync(CancellationToken cancellation)
    {
        await using var connection = await OpenAsync(cancellation);
        var name = connection.Database;
        if (!(await Statements.ReadAsync(connection, Extension, row => row.GetBoolean(0), cancellation))[0])
        {
            throw Refuse(name, "it has no extension citus: create extension citus in it on every node, and leave --distribute out where there is no Citus");
        }

        var (group, workers, hasShards) = (await Statements.ReadAsync(
            connection, Nodes, row => (row.GetInt32(0), row.GetInt64(1), row.GetBoolean(2)), cancellation))[0];
        if (group != 0)
        {
            throw Refuse(name, $"{connection.Host}:{connection.Port} is a worker of Citus: connect to its coordinator");
        }

        if (workers == 0)
        {
            throw Refuse(name, "Citus knows no worker that takes shards: select citus_add_node('host', 5432)");
        }

        if (hasShards)
        {
            throw Refuse(name, "the coordinator takes shards itself, which would stand among the warehouse's tables: "
                + "select citus_set_node_property(nodename, nodeport, 'shouldhaveshards', false) from pg_dist_node where groupid = 0");
        }
    }

    private async Task<NpgsqlConnection> OpenAsync(CancellationToken cancellation)
    {
        try
        {
            return await database.OpenConnectionAsync(cancellation);
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            await using var connection = database.CreateConnection();
            throw Refuse(connection.Database, "it does not exist: make it with the extension citus on every node");
        }
    }

    private static ConfigurationException Refuse(string database, string reason) =>
        new($"--distribute cannot be had in database '{database}', and nothing was made there: {reason}");
}
