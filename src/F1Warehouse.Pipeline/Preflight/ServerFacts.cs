using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Pipeline.Preflight;

/// <summary>What a run must know of a database before it makes anything there.</summary>
/// <param name="Role">Who asks.</param>
/// <param name="Encoding">Of the database, as PostgreSQL calls it.</param>
/// <param name="IsStandby">Whether the server only follows another one.</param>
/// <param name="IsReadOnly">Whether transactions of this role begin read-only.</param>
/// <param name="MayCreateSchemas">Whether the role has CREATE on the database.</param>
/// <param name="Locked">Schemas of the warehouse that are there, in which the role may not create.</param>
/// <param name="Absent">Schemas of the warehouse that are not there.</param>
/// <param name="FreeConnections">How many more connections this role can have here, by the role's, the database's and the server's limits.</param>
internal sealed record ServerFacts(
    string Role, string Encoding, bool IsStandby, bool IsReadOnly, bool MayCreateSchemas, string[] Locked, string[] Absent, long FreeConnections)
{
    // Of other people's sessions an ordinary role does not see the kind. A superuser passes over the limits of the role and the
    // database, not over that of the server. The session that asks counts as one that is free: it goes back to the pool.
    private const string Query = """
        select
            current_user::text,
            pg_encoding_to_char(here.encoding)::text,
            pg_is_in_recovery(),
            current_setting('transaction_read_only')::bool,
            has_database_privilege(here.oid, 'create'),
            (select coalesce(array_agg(nspname::text order by nspname), '{}') from pg_namespace
             where nspname = any($1) and not has_schema_privilege(oid, 'create')),
            (select coalesce(array_agg(name order by name), '{}') from unnest($1) as name
             where not exists (select from pg_namespace where nspname = name)),
            1 + least(
                case when not login.rolsuper and login.rolconnlimit >= 0
                    then login.rolconnlimit - (select count(*) from pg_stat_activity where usename = login.rolname and backend_type = 'client backend') end,
                case when not login.rolsuper and here.datconnlimit >= 0
                    then here.datconnlimit - (select count(*) from pg_stat_activity where datid = here.oid and coalesce(backend_type, 'client backend') = 'client backend') end,
                current_setting('max_connections')::int
                    - case when login.rolsuper then 0 else current_setting('superuser_reserved_connections')::int end
                    - case when login.rolsuper then 0 else coalesce(current_setting('reserved_connections', true)::int, 0) end
                    - (select count(*) from pg_stat_activity where usename is not null and coalesce(backend_type, 'client backend') = 'client backend'))
        from pg_database as here, pg_roles as login
        where here.datname = current_database() and login.rolname = session_user
        """;

    /// <param name="connection">A session of the role.</param>
    /// <param name="schemas">The names of the schemas that a run fills.</param>
    /// <param name="cancellation">Stops the question.</param>
    public static async Task<ServerFacts> ReadAsync(NpgsqlConnection connection, IEnumerable<string> schemas, CancellationToken cancellation)
    {
        var rows = await Statements.ReadAsync(
            connection,
            Query,
            row => new ServerFacts(
                row.GetString(0), row.GetString(1), row.GetBoolean(2), row.GetBoolean(3), row.GetBoolean(4),
                row.GetFieldValue<string[]>(5), row.GetFieldValue<string[]>(6), row.GetInt64(7)),
            cancellation,
            (object)schemas.ToArray());
        return rows[0];
    }
}
