using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace F1Warehouse.IntegrationTests.Connecting.Psql;

/// <summary>Certificates of two authorities, as PEM files in a folder.</summary>
internal sealed class Certificates : IDisposable
{
    private readonly X509Certificate2 authority = Authority("the right authority");
    private readonly X509Certificate2 otherAuthority = Authority("another authority");
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("f1w-tls-");

    public Certificates()
    {
        File.WriteAllText(RightAuthority, authority.ExportCertificatePem());
        File.WriteAllText(OtherAuthority, otherAuthority.ExportCertificatePem());
        Client(authority, "client");
        Client(otherAuthority, "stranger");
    }

    public string RightAuthority => PathOf("authority.crt");

    public string OtherAuthority => PathOf("other.crt");

    public string PathOf(string name) => Path.Combine(folder.FullName, name);

    /// <summary>A server's certificate and key, as PEM.</summary>
    public (string Certificate, string Key) Server(string host, bool isExpired = false)
    {
        var now = DateTimeOffset.UtcNow;
        return isExpired ? Issue(authority, host, now.AddDays(-9), now.AddDays(-1)) : Issue(authority, host, now.AddDays(-1), now.AddDays(30));
    }

    public void Dispose()
    {
        folder.Delete(recursive: true);
        authority.Dispose();
        otherAuthority.Dispose();
    }

    private void Client(X509Certificate2 issuer, string file)
    {
        var (certificate, key) = Issue(issuer, "cert_user", DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(30));
        File.WriteAllText(PathOf($"{file}.crt"), certificate);
        File.WriteAllText(PathOf($"{file}.key"), key);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(PathOf($"{file}.key"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    private static X509Certificate2 Authority(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-10), DateTimeOffset.UtcNow.AddDays(60));
    }

    private static (string Certificate, string Key) Issue(X509Certificate2 issuer, string name, DateTimeOffset from, DateTimeOffset to)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        if (IPAddress.TryParse(name, out var address))
        {
            names.AddIpAddress(address);
        }
        else
        {
            names.AddDnsName(name);
        }

        request.CertificateExtensions.Add(names.Build());
        using var issued = request.Create(issuer, from, to, RandomNumberGenerator.GetBytes(8));
        return (issued.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem());
    }
}
