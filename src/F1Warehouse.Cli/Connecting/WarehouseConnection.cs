using F1Warehouse.EmbeddedPostgres;
using F1Warehouse.Pipeline.Errors;
using Npgsql;

namespace F1Warehouse.Cli.Connecting;

/// <summary>
/// Decides which database a run works on: the one of <c>--connection</c>; else the one that the variables name; else
/// <c>f1_warehouse</c> in the embedded server, which is started for it.
/// </summary>
internal sealed class WarehouseConnection(Variables variables, EmbeddedServer server, LibpqSecurity security)
{
    /// <summary>Where no other database is named. It is made if it is missing.</summary>
    public const string DefaultDatabase = "f1_warehouse";

    private const string ByOption = "--connection";

    // Any of these says that a server is meant which is not the embedded one. The others (PGPASSWORD, PGSSLMODE, PGOPTIONS, …)
    // say how to talk to it, and are often set for good.
    private static readonly string[] naming = ["PGHOST", "PGPORT", "PGUSER", "PGDATABASE", "PGHOSTADDR", "PGSERVICE"];

    // Passing over these would lead elsewhere, or be less strict than was asked for.
    private static readonly string[] notSupported = ["PGHOSTADDR", "PGSERVICE"];

    // How strict a connection is to be is said for good, and counts beside an option that does not say it.
    private static readonly LibpqParameter[] strictness =
    [
        LibpqParameters.SslMode, LibpqParameters.SslRootCertificate, LibpqParameters.SslCertificate, LibpqParameters.SslKey,
        LibpqParameters.ChannelBinding, LibpqParameters.RequireAuth,
    ];

    /// <param name="option">The value of <c>--connection</c>, or null.</param>
    /// <param name="cancellation">Stops the start of a server.</param>
    /// <exception cref="ConfigurationException">The option or a variable has a value that cannot be.</exception>
    /// <exception cref="EmbeddedServerException">The embedded server cannot be had.</exception>
    public async Task<ConnectionTarget> ResolveAsync(string? option, CancellationToken cancellation) =>
        option is not null ? Named(ReadOption(option))
        : naming.Any(name => variables[name] is not null) ? Named(ReadVariables())
        : Embedded(await server.StartAsync(cancellation));

    /// <summary>The same, but starts nothing.</summary>
    /// <returns>Null where it would be the embedded server, and that does not run.</returns>
    /// <inheritdoc cref="ResolveAsync"/>
    public async Task<ConnectionTarget?> FindAsync(string? option, CancellationToken cancellation) =>
        IsNamed(option) || (await server.GetStatusAsync(cancellation)).Address is not null ? await ResolveAsync(option, cancellation) : null;

    private bool IsNamed(string? option) => option is not null || naming.Any(name => variables[name] is not null);

    private NpgsqlConnectionStringBuilder ReadOption(string option)
    {
        var settings = LibpqUri.Is(option) ? LibpqUri.Parse(option, ByOption) : ConnectionStringText.Parse(option, ByOption);
        if (settings.Count == 0)
        {
            throw new ConfigurationException($"{ByOption} is empty: expected Host=…;Database=… or a postgresql:// URI.");
        }

        foreach (var parameter in strictness.Where(parameter => !settings.ShouldSerialize(parameter.NpgsqlKeyword)))
        {
            Take(parameter, settings);
        }

        // A password has no place on a command line; of the other variables only its sources count beside the option.
        if (settings.Password is null && settings.Passfile is null)
        {
            Take(LibpqParameters.Password, settings);
            Take(LibpqParameters.Passfile, settings);
        }

        return settings;
    }

    private NpgsqlConnectionStringBuilder ReadVariables()
    {
        if (notSupported.FirstOrDefault(name => variables[name] is not null) is { } name)
        {
            throw new ConfigurationException($"{name} is set, which is not supported here: unset it, or use {ByOption}.");
        }

        var settings = new NpgsqlConnectionStringBuilder();
        HostLists.Set(settings, variables["PGHOST"], variables["PGPORT"], parameter => parameter.Variable);
        foreach (var parameter in LibpqParameters.All.Where(parameter => parameter != LibpqParameters.Host && parameter != LibpqParameters.Port))
        {
            Take(parameter, settings);
        }

        return settings;
    }

    private void Take(LibpqParameter parameter, NpgsqlConnectionStringBuilder settings)
    {
        if (variables[parameter.Variable] is { } value)
        {
            parameter.Set(settings, value, parameter.Variable);
        }
    }

    private ConnectionTarget Named(NpgsqlConnectionStringBuilder settings)
    {
        settings.Host ??= HostLists.Local(settings.Port);
        settings.Username ??= ProcessUser.Name
            ?? throw new ConfigurationException("no user is named, and the one of this process has no name: set PGUSER, or Username in the connection string");
        settings.Database ??= DefaultDatabase;
        if (settings.Host.StartsWith('/') && !settings.Host.Contains(',', StringComparison.Ordinal))
        {
            // As libpq does: nobody listens in at a unix socket, and no server encrypts there.
            settings.Remove(LibpqParameters.SslMode.NpgsqlKeyword);
        }

        security.Apply(ConnectionSecrecy.Checked(settings));

        var note = settings.Password is null ? null : "The password is not shown: give it with PGPASSWORD or a password file (~/.pgpass).";
        return new ConnectionTarget(settings, note, isEmbedded: false);
    }

    private static ConnectionTarget Embedded(EmbeddedServerAddress address)
    {
        var settings = new NpgsqlConnectionStringBuilder
        {
            Host = address.Host,
            Username = address.UserName,
            Database = DefaultDatabase,
        };
        if (address.Port != NpgsqlConnection.DefaultPort)
        {
            settings.Port = address.Port;
        }

        if (address.Password is not null)
        {
            settings.Password = address.Password;
        }

        var note = address.Password is null ? null : "The password is in the file 'password' beside the server's log: f1warehouse db status.";
        return new ConnectionTarget(settings, note, isEmbedded: true);
    }
}
