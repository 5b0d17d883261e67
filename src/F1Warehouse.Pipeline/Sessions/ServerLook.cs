using Npgsql;

namespace F1Warehouse.Pipeline.Sessions;

/// <summary>What the first session finds.</summary>
/// <param name="Settings">The connection, with the one host that is taken.</param>
/// <param name="Major">The server's major version.</param>
/// <param name="IsPooled">Whether a pooler stands between.</param>
/// <param name="IsStandby">Whether the server only follows another one.</param>
/// <param name="IsReadOnly">Whether transactions begin read-only.</param>
/// <param name="Owner">Whom the warehouse belongs to or shall belong to, where the role may act for them; null = the role itself.</param>
/// <param name="IsCitus">Whether the server has loaded Citus, be the extension in this database or not.</param>
/// <param name="IsLimited">Whether the role or the database has a limit of connections.</param>
internal sealed record ServerLook(
    NpgsqlConnectionStringBuilder Settings, int Major, bool IsPooled, bool IsStandby, bool IsReadOnly, string? Owner, bool IsCitus, bool IsLimited)
{
    // Whoever owns the books owns the warehouse; before there are any, the database's owner does. "member": a superuser is of all.
    private const string Query =
        """
        select pg_is_in_recovery(), current_setting('transaction_read_only')::bool,
            case when owner <> me.oid and pg_has_role(me.oid, owner, 'member') then (select rolname::text from pg_roles r where r.oid = owner) end,
            current_setting('citus.version', true) is not null,
            datconnlimit >= 0 or exists (select from pg_roles where rolname = session_user and rolconnlimit >= 0 and not rolsuper)
        from (select coalesce((select relowner from pg_class where oid = to_regclass('f1_warehouse.releases')), datdba) as owner, datconnlimit
              from pg_database where datname = current_database()) as warehouse,
            (select oid from pg_roles where rolname = current_user) as me
        """;

    /// <param name="connection">An open connection.</param>
    /// <param name="settings">What it was opened with.</param>
    /// <param name="isPooled">Whether a pooler stands between.</param>
    /// <param name="cancellation">Stops the question.</param>
    public static async Task<ServerLook> ReadAsync(
        NpgsqlConnection connection, NpgsqlConnectionStringBuilder settings, bool isPooled, CancellationToken cancellation) =>
        (await Statements.ReadAsync(
            connection,
            Query,
            row => new ServerLook(
                settings, connection.PostgreSqlVersion.Major, isPooled, row.GetBoolean(0), row.GetBoolean(1), row.IsDBNull(2) ? null : row.GetString(2),
                row.GetBoolean(3), row.GetBoolean(4)),
            cancellation))[0];
}
