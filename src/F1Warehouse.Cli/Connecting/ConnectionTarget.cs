using F1Warehouse.Pipeline.Sessions;
using Npgsql;

namespace F1Warehouse.Cli.Connecting;

/// <summary>The database that a run works on.</summary>
/// <param name="settings">Host, user and database are set.</param>
/// <param name="passwordNote">Where a person who copies a command finds the password; null = none is needed, as far as we know.</param>
/// <param name="isEmbedded">Whether it is in the embedded server.</param>
internal sealed class ConnectionTarget(NpgsqlConnectionStringBuilder settings, string? passwordNote, bool isEmbedded)
{
    /// <summary>For Npgsql; may hold the password.</summary>
    public string ConnectionString => settings.ConnectionString;

    public bool IsEmbedded => isEmbedded;

    public string? PasswordNote => passwordNote;

    /// <summary>For a program of the user's, without the password.</summary>
    public string Shareable => new NpgsqlConnectionStringBuilder(ConnectionString) { Password = null, SslPassword = null }.ConnectionString;

    /// <summary>For a shell, without the password.</summary>
    public string PsqlCommand { get; } = Connecting.PsqlCommand.For(settings);

    /// <summary>For PostgreSQL's own programs, without the password.</summary>
    public string Conninfo { get; } = Connecting.PsqlCommand.Conninfo(settings);

    /// <summary>For a message: <c>postgres@host:5432/f1_warehouse</c>.</summary>
    public string Display => $"{settings.Username}@{string.Join(',', HostAddress.In(settings))}/{settings.Database}";

    /// <summary>Another database of the same server; null = this one.</summary>
    public ConnectionTarget In(string? database) => database is null
        ? this
        : new(ConnectionSecrecy.Checked(new NpgsqlConnectionStringBuilder(ConnectionString) { Database = database }), passwordNote, isEmbedded);

    public override string ToString() => Display;
}
