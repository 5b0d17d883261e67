using Npgsql;

namespace F1Warehouse.Cli.Connecting;

/// <summary>
/// Where Npgsql is less strict than libpq with the same settings, it is made as strict: never is a connection made that psql
/// would refuse.
/// </summary>
/// <param name="home">The user's folder, where libpq looks for files that nobody named.</param>
/// <param name="report">Hears what is passed over.</param>
internal sealed class LibpqSecurity(string home, Action<string> report)
{
    private const UnixFileMode OfOthers = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    public void Apply(NpgsqlConnectionStringBuilder settings)
    {
        VerifyKnownAuthorities(settings);
        BindChannel(settings);
        PassOverOpenPassfile(settings);
    }

    // "require" verifies, too, where there is a root certificate; libpq keeps it for the sake of old clients, and says so.
    private void VerifyKnownAuthorities(NpgsqlConnectionStringBuilder settings)
    {
        var known = Path.Combine(home, ".postgresql", "root.crt");
        if (settings.RootCertificate is null && settings.SslMode is SslMode.Require or SslMode.VerifyCA or SslMode.VerifyFull && File.Exists(known))
        {
            settings.RootCertificate = known;
        }

        if (settings.SslMode == SslMode.Require && settings.RootCertificate is not null)
        {
            settings.SslMode = SslMode.VerifyCA;
        }
    }

    // Npgsql asks for the binding only where the server offers SCRAM; one that offers less would not be noticed.
    private static void BindChannel(NpgsqlConnectionStringBuilder settings)
    {
        if (settings.ChannelBinding == ChannelBinding.Require)
        {
            settings.RequireAuth ??= "ScramSHA256";
        }
    }

    // Passwords that others can read are passwords no more.
    private void PassOverOpenPassfile(NpgsqlConnectionStringBuilder settings)
    {
        var file = settings.Passfile ?? Path.Combine(home, ".pgpass");
        if (!OperatingSystem.IsWindows() && File.Exists(file) && (File.GetUnixFileMode(file) & OfOthers) != 0)
        {
            report($"the password file {file} is passed over, because others than its owner may use it: chmod 0600 {file}");

            // One that has nothing to say; without any Npgsql would take the user's own.
            settings.Passfile = "/dev/null";
        }
    }
}
