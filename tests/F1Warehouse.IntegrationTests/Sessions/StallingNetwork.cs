using System.Net;
using System.Net.Sockets;
using F1Warehouse.IntegrationTests.Infrastructure;
using Npgsql;

namespace F1Warehouse.IntegrationTests.Sessions;

/// <summary>A network to the server of the test run that can stop to carry anything, as one does whose cable is cut.</summary>
internal sealed class StallingNetwork : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ended = new();
    private readonly TaskCompletionSource never = new();
    private volatile bool stalls;

    public StallingNetwork(TestServer server, string database)
    {
        listener.Start();
        var target = new NpgsqlConnectionStringBuilder(server.ConnectionString);
        ConnectionString = new NpgsqlConnectionStringBuilder(server.ConnectionString)
        {
            Host = "127.0.0.1",
            Port = ((IPEndPoint)listener.LocalEndpoint).Port,
            Database = database,
        }.ConnectionString;
        _ = AcceptAsync(target.Host!, target.Port);
    }

    public string ConnectionString { get; }

    /// <summary>From now on nothing is carried, and nothing refused.</summary>
    public void Stall() => stalls = true;

    public void Dispose()
    {
        ended.Cancel();
        listener.Dispose();
        ended.Dispose();
    }

    private async Task AcceptAsync(string host, int port)
    {
        while (true)
        {
            var client = await listener.AcceptSocketAsync(ended.Token);
            var isFolder = host.StartsWith('/');
            var server = new Socket(isFolder ? AddressFamily.Unix : AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Unspecified);
            await server.ConnectAsync(
                isFolder ? new UnixDomainSocketEndPoint($"{host}/.s.PGSQL.{port}") : new DnsEndPoint(host, port), ended.Token);
            _ = CarryAsync(client, server);
            _ = CarryAsync(server, client);
        }
    }

    private async Task CarryAsync(Socket from, Socket to)
    {
        var buffer = new byte[8192];
        for (int count; (count = await from.ReceiveAsync(buffer, ended.Token)) > 0;)
        {
            if (stalls)
            {
                await never.Task.WaitAsync(ended.Token);
            }

            await to.SendAsync(buffer.AsMemory(0, count), ended.Token);
        }

        to.Shutdown(SocketShutdown.Send);
    }
}
