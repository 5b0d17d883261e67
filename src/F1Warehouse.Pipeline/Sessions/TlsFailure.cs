using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using F1Warehouse.Pipeline.Errors;
using Npgsql;

namespace F1Warehouse.Pipeline.Sessions;

/// <summary>
/// Says which check of TLS failed, for which host or file, and what to do: Npgsql has one text for all. It looks a second time, at
/// the certificate that the server shows, and sends nothing else there.
/// </summary>
internal static class TlsFailure
{
    private static readonly byte[] request = [0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f];

    /// <param name="settings">The connection.</param>
    /// <param name="open">Opens it.</param>
    /// <param name="cancellation">Stops the second look.</param>
    /// <exception cref="DatabaseUnavailableException">TLS failed; with the reason.</exception>
    /// <exception cref="ConfigurationException">A file that TLS needs cannot be used.</exception>
    public static async Task ExplainAsync(NpgsqlConnectionStringBuilder settings, Func<Task> open, CancellationToken cancellation)
    {
        try
        {
            await open();
        }
        catch (Exception broken) when ((Unusable(broken) ?? Unusable(broken.InnerException)) is { } file)
        {
            throw new ConfigurationException($"{MissingOf(settings) ?? $"a certificate or key cannot be used ({Files(settings)})"}: {file.Message}", broken);
        }
        catch (NpgsqlException refused) when (refused.InnerException is AuthenticationException or IOException { InnerException: AuthenticationException }
            // A server tells what it thinks of a client's certificate only after the handshake, by hanging up.
            || (settings.SslCertificate is not null && refused.InnerException is IOException))
        {
            throw new DatabaseUnavailableException(await ReasonAsync(settings, refused, cancellation), refused);
        }
        catch (NpgsqlException none) when (none.Message.Contains("No SSL enabled connection", StringComparison.Ordinal))
        {
            throw new DatabaseUnavailableException(
                $"the server at {settings.Host}:{settings.Port} does not offer TLS, and sslmode asks for it: turn ssl on in its postgresql.conf, or lower sslmode", none);
        }
    }

    private static Exception? Unusable(Exception? cause) =>
        cause is CryptographicException or FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException ? cause : null;

    private static string? MissingOf(NpgsqlConnectionStringBuilder settings) =>
        NamedFiles(settings).Where(file => file.Path is not null && !File.Exists(file.Path)).Select(file => $"{file.Keyword} '{file.Path}' does not exist").FirstOrDefault();

    private static async Task<string> ReasonAsync(NpgsqlConnectionStringBuilder settings, NpgsqlException refused, CancellationToken cancellation)
    {
        var place = $"TLS with {settings.Host}:{settings.Port} failed: ";
        try
        {
            using var certificate = await ShownAsync(settings, cancellation);
            return place + (certificate is null
                ? $"the server ended the handshake ({refused.InnerException!.Message}); it may not accept the client's certificate ({Files(settings)})"
                : Fault(certificate, settings));
        }
        catch (Exception e) when (e is IOException or SocketException or AuthenticationException)
        {
            return $"{place}{e.Message}";
        }
    }

    private static string Fault(X509Certificate2 certificate, NpgsqlConnectionStringBuilder settings)
    {
        var now = DateTime.Now;
        if (now > certificate.NotAfter || now < certificate.NotBefore)
        {
            return $"the server's certificate was valid from {certificate.NotBefore:yyyy-MM-dd} to {certificate.NotAfter:yyyy-MM-dd}: the server needs a new one, or a clock is wrong";
        }

        var authorities = settings.RootCertificate is { } file ? $"the authorities in {file}" : "the authorities that this system trusts";
        using var chain = new X509Chain();
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        if (settings.RootCertificate is not null)
        {
            chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            chain.ChainPolicy.CustomTrustStore.ImportFromPemFile(settings.RootCertificate);
        }

        return !chain.Build(certificate)
                ? $"the server's certificate, issued by '{certificate.Issuer}', is not vouched for by {authorities} ({string.Join(", ", chain.ChainStatus.Select(status => status.Status).Distinct())}): name the right one with sslrootcert"
            : settings.SslMode == SslMode.VerifyFull && !certificate.MatchesHostname(settings.Host!)
                ? $"the server's certificate is for {Names(certificate)}, not for '{settings.Host}': connect by a name that it has, or ask for a certificate with this one"
            : $"the server does not accept the client's certificate ({Files(settings)})";
    }

    private static string Names(X509Certificate2 certificate)
    {
        var names = certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>()
            .SelectMany(extension => extension.EnumerateDnsNames().Concat(extension.EnumerateIPAddresses().Select(address => $"{address}"))).ToList();
        return names.Count > 0 ? string.Join(", ", names.Select(name => $"'{name}'")) : $"'{certificate.GetNameInfo(X509NameType.DnsName, forIssuer: false)}'";
    }

    private static string Files(NpgsqlConnectionStringBuilder settings) =>
        string.Join(", ", NamedFiles(settings).Select(file => $"{file.Keyword} {file.Path ?? "none"}"));

    private static (string Keyword, string? Path)[] NamedFiles(NpgsqlConnectionStringBuilder settings) =>
        [("sslcert", settings.SslCertificate), ("sslkey", settings.SslKey), ("sslrootcert", settings.RootCertificate)];

    private static async Task<X509Certificate2?> ShownAsync(NpgsqlConnectionStringBuilder settings, CancellationToken cancellation)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(settings.Host!, settings.Port, cancellation);
        await using var network = client.GetStream();
        if (settings.SslNegotiation != SslNegotiation.Direct)
        {
            await network.WriteAsync(request, cancellation);
            var answer = new byte[1];
            await network.ReadExactlyAsync(answer, cancellation);
        }

        X509Certificate2? shown = null;
        await using var tls = new SslStream(network, leaveInnerStreamOpen: true);
        try
        {
            await tls.AuthenticateAsClientAsync(new SslClientAuthenticationOptions
            {
                TargetHost = settings.Host,
                ApplicationProtocols = [new SslApplicationProtocol("postgresql")],
                CertificateRevocationCheckMode = X509RevocationMode.NoCheck,
                // It is looked at, and the handshake ends with that.
                RemoteCertificateValidationCallback = (_, certificate, _, _) =>
                {
                    shown = certificate is null ? null : X509CertificateLoader.LoadCertificate(certificate.Export(X509ContentType.Cert));
                    return false;
                },
            }, cancellation);
        }
        catch (AuthenticationException) when (shown is not null)
        {
            // As it was to end.
        }

        return shown;
    }
}
