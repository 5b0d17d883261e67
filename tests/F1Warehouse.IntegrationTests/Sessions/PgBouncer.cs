using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using F1Warehouse.IntegrationTests.Infrastructure;
using Npgsql;
using Xunit;

namespace F1Warehouse.IntegrationTests.Sessions;

/// <summary>A PgBouncer in front of the server of the test run.</summary>
internal sealed class PgBouncer : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("f1w-bouncer-");
    private readonly Process process;

    /// <param name="server">What it leads to.</param>
    /// <param name="mode">session, transaction or statement.</param>
    public PgBouncer(TestServer server, string mode)
    {
        var target = new NpgsqlConnectionStringBuilder(server.ConnectionString);
        Port = FreePort();
        var users = Path.Combine(folder.FullName, "users.txt");
        File.WriteAllText(users, $"\"{target.Username}\" \"{target.Password}\"\n");
        var settings = Path.Combine(folder.FullName, "pgbouncer.ini");
        File.WriteAllText(settings, $"""
            [databases]
            * = host={target.Host} port={target.Port} user={target.Username}{(string.IsNullOrEmpty(target.Password) ? "" : $" password={target.Password}")}
            [pgbouncer]
            listen_addr = 127.0.0.1
            listen_port = {Port}
            unix_socket_dir =
            auth_type = trust
            auth_file = {users}
            pool_mode = {mode}
            default_pool_size = 20
            server_round_robin = {(mode == "transaction" ? 1 : 0)}

            """);

        // It refuses to run as root, and may be it without being called so: as the server of the tests is.
        string[] command = [.. Environment.UserName == "root" ? ["unshare", "--user"] : Array.Empty<string>(), "pgbouncer", settings];
        var start = new ProcessStartInfo(command[0], command[1..]);
        (start.RedirectStandardError, start.RedirectStandardOutput) = (true, true);
        process = Process.Start(start)!;
        ConnectionString = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = Port,
            Username = target.Username,
            Password = target.Password,
            Database = "postgres",
            Pooling = false,
        }.ConnectionString;
    }

    public int Port { get; }

    public string ConnectionString { get; }

    public static bool IsInstalled => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(part => File.Exists(Path.Combine(part, "pgbouncer")));

    /// <summary>Waits until it answers; the test's own timeout ends a wait in vain.</summary>
    public async Task WaitAsync(CancellationToken cancellation)
    {
        while (true)
        {
            Assert.False(process.HasExited, "pgbouncer has ended");
            try
            {
                using var client = new TcpClient();
                await client.ConnectAsync(IPAddress.Loopback, Port, cancellation);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20), cancellation);
            }
        }
    }

    public void Dispose()
    {
        process.Kill();
        process.WaitForExit();
        process.Dispose();
        folder.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return int.Parse(listener.LocalEndpoint.ToString()!.Split(':')[^1], CultureInfo.InvariantCulture);
    }
}
