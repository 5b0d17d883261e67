using System.Globalization;

namespace F1Warehouse.IntegrationTests.Connecting.Psql;

/// <summary>The table of settings, by the certificate that the server shows meanwhile.</summary>
internal sealed class LoginCases(Certificates certificates, int port)
{
    private static readonly string[] modes = ["disable", "allow", "prefer", "require", "verify-ca", "verify-full"];

    private static readonly string[] users = ["scram", "md5", "password", "trust", "reject", "ssl", "plain", "cert", "both"];

    /// <summary>The server's certificate is of the right authority, for localhost.</summary>
    public IEnumerable<LoginCase> Right()
    {
        foreach (var mode in modes)
        {
            foreach (var user in users)
            {
                yield return Case(user, mode);
                if (mode is "disable" or "prefer")
                {
                    yield return Case(user, mode).With("PGPASSWORD", "wrong");
                }
            }

            yield return Case("cert", mode, client: "client");
            yield return Case("cert", mode, client: "stranger");
            yield return Case("both", mode, client: "client");
            yield return Case("cert", mode, client: "missing");
            yield return Case("scram", mode).With("PGSSLROOTCERT", certificates.OtherAuthority);
            yield return Case("scram", mode).With("PGHOST", "127.0.0.1");
            yield return Without(Case("scram", mode), "PGSSLROOTCERT");
            yield return Case("scram", mode).With("PGSSLROOTCERT", certificates.PathOf("missing.crt"));
        }

        foreach (var binding in new[] { "disable", "prefer", "require" })
        {
            foreach (var user in users)
            {
                yield return Case(user, "require").With("PGCHANNELBINDING", binding);
            }

            yield return Case("scram", "disable").With("PGCHANNELBINDING", binding);
            yield return Case("scram", "prefer").With("PGCHANNELBINDING", binding);
        }
    }

    /// <summary>The same certificate; several hosts, kinds of servers, password files.</summary>
    public IEnumerable<LoginCase> Ways()
    {
        var number = port.ToString(CultureInfo.InvariantCulture);
        foreach (var kind in new[] { "any", "read-write", "read-only", "primary", "standby", "prefer-standby" })
        {
            foreach (var user in new[] { "trust", "readonly" })
            {
                yield return Case(user, "prefer").With("PGTARGETSESSIONATTRS", kind);
                yield return Case(user, "prefer").With("PGHOST", "127.0.0.1,localhost").With("PGPORT", $"1,{number}").With("PGTARGETSESSIONATTRS", kind);
            }
        }

        yield return Case("trust", "prefer").With("PGHOST", "no.such.host.invalid,localhost");
        yield return Case("trust", "prefer").With("PGHOST", "127.0.0.1,localhost,localhost").With("PGPORT", $"1,{number}");
        yield return Case("scram", "prefer").With("PGHOST", "localhost,localhost").With("PGPASSWORD", "wrong");
        yield return Case("trust", "prefer").With("PGTARGETSESSIONATTRS", "nonsense");
        foreach (var (line, mode) in new[] { ("*:*:*:*:right", 600), ("*:*:*:*:wrong", 600), ("*:*:*:*:right", 644), ("other:*:*:*:right", 600) })
        {
            var file = certificates.PathOf($"pgpass-{mode}-{line.Replace('*', '+').Replace(':', '-')}");
            File.WriteAllText(file, line + "\n");
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(file, mode == 600 ? UnixFileMode.UserRead | UnixFileMode.UserWrite : UnixFileMode.UserRead | UnixFileMode.OtherRead);
            }

            yield return Without(Case("scram", "prefer"), "PGPASSWORD").With("PGPASSFILE", file);
        }

        yield return Without(Case("scram", "prefer"), "PGPASSWORD").With("PGPASSFILE", certificates.PathOf("no-pgpass"));
    }

    /// <summary>The server shows a certificate for another host, one that has run out, or none.</summary>
    public IEnumerable<LoginCase> Wrong() => modes.SelectMany(mode => new[] { Case("scram", mode), Without(Case("scram", mode), "PGSSLROOTCERT") });

    public LoginCase Case(string user, string mode, string? client = null)
    {
        var variables = new Dictionary<string, string>
        {
            ["PGUSER"] = $"{user}_user",
            ["PGSSLMODE"] = mode,
            ["PGHOST"] = "localhost",
            ["PGPORT"] = port.ToString(CultureInfo.InvariantCulture),
            ["PGPASSWORD"] = LoginServer.Password,
            ["PGDATABASE"] = "postgres",
            ["PGSSLROOTCERT"] = certificates.RightAuthority,
            ["PGCONNECT_TIMEOUT"] = "10",
        };
        if (client is not null)
        {
            variables["PGSSLCERT"] = certificates.PathOf($"{client}.crt");
            variables["PGSSLKEY"] = certificates.PathOf($"{client}.key");
        }

        return new LoginCase(variables);
    }

    private static LoginCase Without(LoginCase one, string name) => new(one.Variables.Where(variable => variable.Key != name).ToDictionary());
}
