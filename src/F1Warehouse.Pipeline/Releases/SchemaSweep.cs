using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Pipeline.Releases;

/// <summary>
/// Drops schemas of ours with their tables and views. Never with <c>cascade</c>: what somebody else has hung on them makes it
/// stop instead.
/// </summary>
public static class SchemaSweep
{
    /// <summary>Its SQL, which yields the statements in their order: $1 the schemas.</summary>
    public const string Query =
        """
        with ours as (
            select n.oid, n.nspname from pg_namespace n where n.nspname = any($1)
        ), relations as (
            select relkind, string_agg(format('%I.%I', nspname, relname), ', ') as names
            from pg_class join ours on relnamespace = ours.oid
            where relkind in ('v', 'r')
            group by relkind
        )
        select 'drop view ' || names, 1 from relations where relkind = 'v'
        union all
        select 'drop table ' || names, 2 from relations where relkind = 'r'
        union all
        select format('drop schema %I', nspname), 3 from ours
        order by 2
        """;

    /// <exception cref="PublishBlockedException">Other people's objects are in or on these schemas.</exception>
    public static async Task DropAsync(NpgsqlDataSource database, IReadOnlyList<string> schemas, CancellationToken cancellation)
    {
        await using var connection = await database.OpenConnectionAsync(cancellation);
        await EndOrphansAsync(connection, schemas, cancellation);
        var drops = await DropStatementsAsync(connection, schemas, cancellation);
        if (drops.Count == 0)
        {
            return;
        }

        await using var batch = new NpgsqlBatch(connection) { Timeout = 0 };
        foreach (var drop in drops)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(drop));
        }

        try
        {
            await batch.ExecuteNonQueryAsync(cancellation);
        }
        catch (PostgresException e) when (e.SqlState == PostgresErrorCodes.DependentObjectsStillExist)
        {
            var objects = (e.Detail ?? e.MessageText).Split('\n');
            throw new PublishBlockedException(
                $"the schemas {string.Join(", ", schemas)} cannot be swept, because objects of others are in or on them:", objects);
        }
    }

    // After kill -9 the server goes on with a statement until it ends. We hold the run lock, so any other session of ours with
    // locks in these schemas belongs to a run that is dead.
    private static async Task EndOrphansAsync(NpgsqlConnection connection, IReadOnlyList<string> schemas, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            """
            select pg_terminate_backend(pid, 5000) from (
                select distinct l.pid
                from pg_locks l
                join pg_stat_activity a on a.pid = l.pid and a.application_name = $2 and a.usename = current_user
                left join pg_class c on l.locktype = 'relation' and c.oid = l.relation
                join pg_namespace n on n.nspname = any($1)
                    and (n.oid = c.relnamespace or (l.classid = 'pg_namespace'::regclass and l.objid = n.oid))
                where l.database = (select oid from pg_database where datname = current_database()) and l.pid <> pg_backend_pid()
            ) as orphans
            """, connection);
        command.Parameters.Add(new NpgsqlParameter { Value = schemas.ToArray() });
        command.Parameters.Add(new NpgsqlParameter { Value = WarehouseDatabase.ApplicationName });
        await command.ExecuteNonQueryAsync(cancellation);
    }

    // Views first, in one statement, whatever their order; then tables with the foreign keys among them; then the schemas.
    private static async Task<List<string>> DropStatementsAsync(
        NpgsqlConnection connection, IReadOnlyList<string> schemas, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(
            Query, connection);
        command.Parameters.Add(new NpgsqlParameter { Value = schemas.ToArray() });
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var statements = new List<string>();
        while (await reader.ReadAsync(cancellation))
        {
            statements.Add(reader.GetString(0));
        }

        return statements;
    }
}
