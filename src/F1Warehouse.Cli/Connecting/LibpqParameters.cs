using System.Globalization;

namespace F1Warehouse.Cli.Connecting;

/// <summary>The parameters of PostgreSQL's own programs that are understood here.</summary>
internal static class LibpqParameters
{
    private static readonly string[] sslModes = ["disable", "allow", "prefer", "require", "verify-ca", "verify-full"];

    private static readonly Dictionary<string, string> authentications = new()
    {
        ["scram-sha-256"] = "ScramSHA256",
        ["md5"] = "MD5",
        ["password"] = "Password",
        ["gss"] = "GSS",
        ["sspi"] = "SSPI",
        ["none"] = "None",
    };

    public static LibpqParameter Host { get; } = new("PGHOST", "host", "Host", "names, addresses or folders of unix sockets, with commas between");

    public static LibpqParameter Port { get; } = new("PGPORT", "port", "Port", "a number from 1 to 65535")
    {
        Accepts = value => ushort.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0,
    };

    public static LibpqParameter User { get; } = new("PGUSER", "user", "Username", "the name of a role");

    public static LibpqParameter Password { get; } = new("PGPASSWORD", "password", "Password", "a password") { IsSecret = true };

    public static LibpqParameter Database { get; } = new("PGDATABASE", "dbname", "Database", "the name of a database");

    public static LibpqParameter Passfile { get; } = new("PGPASSFILE", "passfile", "Passfile", "a file");

    public static LibpqParameter SslMode { get; } = new("PGSSLMODE", "sslmode", "SSL Mode", string.Join(", ", sslModes))
    {
        Accepts = sslModes.Contains,
        // Npgsql writes VerifyFull and does not mind the case.
        Translate = value => value.Replace("-", "", StringComparison.Ordinal),
    };

    public static LibpqParameter SslRootCertificate { get; } = new("PGSSLROOTCERT", "sslrootcert", "Root Certificate", "a file");

    public static LibpqParameter SslCertificate { get; } = new("PGSSLCERT", "sslcert", "SSL Certificate", "a file");

    public static LibpqParameter SslKey { get; } = new("PGSSLKEY", "sslkey", "SSL Key", "a file");

    public static LibpqParameter ChannelBinding { get; } =
        new("PGCHANNELBINDING", "channel_binding", "Channel Binding", "disable, prefer or require");

    public static LibpqParameter RequireAuth { get; } = new("PGREQUIREAUTH", "require_auth", "Require Auth", string.Join(", ", authentications.Keys))
    {
        Accepts = value => value.Split(',').All(method => authentications.ContainsKey(method.TrimStart('!'))),
        Translate = value => string.Join(',', value.Split(',').Select(method => method[..^method.TrimStart('!').Length] + authentications[method.TrimStart('!')])),
    };

    public static LibpqParameter TargetSessionAttributes { get; } = new(
        "PGTARGETSESSIONATTRS", "target_session_attrs", "Target Session Attributes", "any, read-write, read-only, primary, standby or prefer-standby");

    public static IReadOnlyList<LibpqParameter> All { get; } =
    [
        Host, Port, User, Password, Database, Passfile, SslMode, SslRootCertificate, SslCertificate, SslKey,
        new("PGSSLNEGOTIATION", "sslnegotiation", "SSL Negotiation", "postgres or direct"),
        ChannelBinding, RequireAuth,
        new("PGGSSENCMODE", "gssencmode", "GSS Encryption Mode", "disable, prefer or require"),
        TargetSessionAttributes,
        new("PGCONNECT_TIMEOUT", "connect_timeout", "Timeout", "seconds, from 0 to 1024"),
        new("PGOPTIONS", "options", "Options", "options of the server, as '-c name=value'"),
        new("PGAPPNAME", "application_name", "Application Name", "a name"),
        new("PGCLIENTENCODING", "client_encoding", "Client Encoding", "an encoding"),
        new("PGTZ", null, "Timezone", "a time zone"),
    ];
}
