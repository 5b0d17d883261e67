using System.Net;
using System.Net.Sockets;
using F1Warehouse.EmbeddedPostgres;
using F1Warehouse.IntegrationTests.EmbeddedPostgres;
using F1Warehouse.IntegrationTests.Infrastructure;

namespace F1Warehouse.IntegrationTests.Connecting.Psql;

/// <summary>A server at 127.0.0.1 that knows a role for each way to log in, and shows the certificate that a test wants.</summary>
internal sealed class LoginServer : IAsyncDisposable
{
    /// <summary>Of each role.</summary>
    public const string Password = "right";

    private const string Rules =
        """
        local all all trust
        host    all scram_user     127.0.0.1/32 scram-sha-256
        host    all md5_user       127.0.0.1/32 md5
        host    all password_user  127.0.0.1/32 password
        host    all trust_user     127.0.0.1/32 trust
        host    all readonly_user  127.0.0.1/32 trust
        host    all reject_user    127.0.0.1/32 reject
        hostssl   all ssl_user     127.0.0.1/32 scram-sha-256
        hostnossl all plain_user   127.0.0.1/32 scram-sha-256
        hostssl   all cert_user    127.0.0.1/32 cert
        hostssl   all both_user    127.0.0.1/32 scram-sha-256 clientcert=verify-ca

        """;

    private readonly TemporaryServer temporary;
    private EmbeddedServerAddress address = null!;

    private LoginServer(TemporaryServer temporary, int port)
    {
        this.temporary = temporary;
        Port = port;
    }

    public int Port { get; }

    public static async Task<LoginServer> StartAsync(Certificates certificates, CancellationToken cancellation)
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        var server = new LoginServer(new TemporaryServer(options => options with { Port = port }), port);
        server.address = await server.temporary.Server.StartAsync(cancellation);
        foreach (var user in new[] { "scram", "ssl", "plain", "both", "password", "trust", "reject", "cert", "readonly" })
        {
            await server.RunAsync($"create role {user}_user login password '{Password}'");
        }

        await server.RunAsync($"set password_encryption = md5; create role md5_user login password '{Password}'");
        await server.RunAsync("alter role readonly_user set default_transaction_read_only = on");
        await server.WriteAsync("../access.conf", Rules);
        await server.WriteAsync("authority.crt", await File.ReadAllTextAsync(certificates.RightAuthority, cancellation));
        await server.RunAsync("alter system set ssl_ca_file = 'authority.crt'");
        return server;
    }

    /// <summary>From now on it shows this certificate; null = it offers no TLS.</summary>
    public async Task ShowAsync((string Certificate, string Key)? shown)
    {
        if (shown is var (certificate, key))
        {
            await WriteAsync("server.crt", certificate);
            await WriteAsync("server.key", key);
        }

        await RunAsync($"alter system set ssl = {(shown is null ? "off" : "on")}");
        await RunAsync("select pg_reload_conf()");
        // The postmaster takes new settings in its own time; a backend that shows them was started after that.
        await TestDatabase.WaitUntilAsync(
            async () => (string)(await address.ScalarAsync("show ssl"))! == (shown is null ? "off" : "on"), "the server to take its settings", CancellationToken.None);
    }

    public async ValueTask DisposeAsync() => await temporary.DisposeAsync();

    public Task<object?> RunAsync(string sql) => address.ScalarAsync(sql);

    // As the account of the server, whoever that is.
    private Task<object?> WriteAsync(string file, string text) =>
        RunAsync($"copy (select '{text.ReplaceLineEndings("|")}') to program 'tr \"|\" \"\\n\" > {file}.new && chmod 600 {file}.new && mv {file}.new {file}'");
}
