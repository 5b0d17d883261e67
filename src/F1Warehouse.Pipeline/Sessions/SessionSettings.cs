using F1Warehouse.Sql;
using Npgsql;

namespace F1Warehouse.Pipeline.Sessions;

/// <summary>
/// What a session of ours depends on, whatever the server, the database or the role gives to others. It goes into the start-up
/// packet: so it holds before the first statement, and still when a connection comes back from the pool.
/// </summary>
public static class SessionSettings
{
    private static readonly Setting[] all =
    [
        // How statements are read and values written.
        new("standard_conforming_strings", "on"),
        new("quote_all_identifiers", "off"),
        new("transform_null_equals", "off"),
        new("array_nulls", "on"),
        new("DateStyle", "ISO"),
        new("IntervalStyle", "postgres"),
        new("TimeZone", "UTC"),
        new("extra_float_digits", "1"),
        new("bytea_output", "hex"),
        new("client_min_messages", "notice"),
        // What a transaction is. Whether it may write is the administrator's word.
        new("default_transaction_isolation", "read committed"),
        new("default_transaction_deferrable", "off"),
        new("row_security", "on"),
        new("check_function_bodies", "on"),
        // Work may last as long as it lasts; where we do not want to wait, the transaction says so.
        new("statement_timeout", "0"),
        new("lock_timeout", "0"),
        new("idle_in_transaction_session_timeout", "0"),
        new("idle_session_timeout", "0"),
        new("transaction_timeout", "0") { Since = 17 },
        // A server that no longer hears from us ends the session, and with it the lock of the run.
        new("tcp_keepalives_idle", "30"),
        new("tcp_keepalives_interval", "10"),
        new("tcp_keepalives_count", "3"),
        new("tcp_user_timeout", "60000"),
    ];

    // Citus would take a table that others refer to into its own books, under a lock that models side by side meet in.
    private static readonly Setting[] ofCitus = [new("citus.enable_local_reference_table_foreign_keys", "off")];

    // Workers of a parallel query or of an index count as connections of their role, and end it with 53300 where none is left.
    private static readonly Setting[] ofLimits = [new("max_parallel_workers_per_gather", "0"), new("max_parallel_maintenance_workers", "0")];

    /// <summary>What is to be set besides where the server has Citus, as a statement.</summary>
    public static string OfCitus => Text(ofCitus);

    /// <summary>Adds our settings to those of a connection, which stay where they are none of ours.</summary>
    /// <param name="settings">The connection.</param>
    /// <param name="major">The server's major version.</param>
    /// <param name="owner">The role to act for; null = the one that logs in.</param>
    /// <param name="isCitus">Whether the server has Citus.</param>
    /// <param name="isLimited">Whether the role or the database has a limit of connections.</param>
    public static void AddTo(NpgsqlConnectionStringBuilder settings, int major, string? owner = null, bool isCitus = false, bool isLimited = false) =>
        settings.Options = string.Join(' ', On(major, owner, isCitus, isLimited).Select(setting => $"-c {setting.Name}={Escape(setting.Value)}").Prepend(settings.Options).OfType<string>());

    /// <summary>The same as a statement, for a session that takes no options at its start.</summary>
    /// <param name="major">The server's major version.</param>
    /// <param name="owner">The role to act for; null = the one that logs in.</param>
    /// <param name="isCitus">Whether the server has Citus.</param>
    /// <param name="isLimited">Whether the role or the database has a limit of connections.</param>
    public static string Statement(int major, string? owner = null, bool isCitus = false, bool isLimited = false) => Text(On(major, owner, isCitus, isLimited));

    private static IEnumerable<Setting> On(int major, string? owner, bool isCitus, bool isLimited) =>
        all.Where(setting => setting.Since <= major).Concat(isCitus ? ofCitus : []).Concat(isLimited ? ofLimits : []).Concat(owner is null ? [] : [new Setting("role", owner)]);

    private static string Text(IEnumerable<Setting> settings) =>
        string.Concat(settings.Select(setting => $"set {setting.Name} = {SqlLiteral.Of(setting.Value)};"));

    private static string Escape(string value) =>
        value.Replace(@"\", @"\\", StringComparison.Ordinal).Replace(" ", @"\ ", StringComparison.Ordinal);

    /// <param name="Name">As PostgreSQL calls it.</param>
    /// <param name="Value">What it is to be.</param>
    private sealed record Setting(string Name, string Value)
    {
        /// <summary>The major version that it came with.</summary>
        public int Since { get; init; }
    }
}
