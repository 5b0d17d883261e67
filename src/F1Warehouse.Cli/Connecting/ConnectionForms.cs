using System.Globalization;
using F1Warehouse.EmbeddedPostgres;
using Npgsql;

namespace F1Warehouse.Cli.Connecting;

/// <summary>The ways into the embedded server, to copy: for psql, Npgsql, libpq (Python, R, Go, …) and JDBC (DBeaver, DataGrip, …).</summary>
internal static class ConnectionForms
{
    /// <param name="address">Where it listens.</param>
    /// <param name="programs">The folder of its programs, which may hold a psql.</param>
    public static IEnumerable<string> Of(EmbeddedServerAddress address, string? programs)
    {
        var database = WarehouseConnection.DefaultDatabase;
        var isOpen = address.LoopbackPasswordFile is not null || !address.Host.StartsWith('/');
        var settings = new NpgsqlConnectionStringBuilder
        {
            Host = isOpen ? "127.0.0.1" : address.Host,
            Username = address.UserName,
            Database = database,
        };
        if (address.Port != NpgsqlConnection.DefaultPort)
        {
            settings.Port = address.Port;
        }

        var port = address.Port.ToString(CultureInfo.InvariantCulture);
        return
        [
            $"  psql      {PsqlCommand.For(settings)}",
            $"  Npgsql    {settings.ConnectionString}",
            isOpen
                ? $"  libpq     postgresql://{address.UserName}@127.0.0.1:{port}/{database}"
                : $"  libpq     postgresql://{address.UserName}@/{database}?host={Uri.EscapeDataString(address.Host)}&port={port}",
            isOpen
                ? $"  JDBC      jdbc:postgresql://127.0.0.1:{port}/{database}?user={address.UserName}"
                : "  JDBC      cannot use a unix socket: f1warehouse db down, then f1warehouse db up --port 5433",
            .. address.LoopbackPasswordFile is { } file ? [$"  password  in {file}"] : Array.Empty<string>(),
            .. PsqlNote(programs),
        ];
    }

    /// <summary>What to use where there is no psql; nothing where there is one.</summary>
    public static string[] PsqlNote(string? programs)
    {
        var name = OperatingSystem.IsWindows() ? "psql.exe" : "psql";
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return path.Any(folder => File.Exists(Path.Combine(folder, name))) ? []
            : programs is not null && File.Exists(Path.Combine(programs, name)) ? [$"  psql is not on the PATH; it is in {programs}"]
            : ["  psql is not installed (the programs of npm have none): take another client with the forms above, or install PostgreSQL's (apt install postgresql-client, brew install libpq)"];
    }
}
