using System.Globalization;
using System.Net;
using System.Net.Sockets;
using F1Warehouse.EmbeddedPostgres.Processes;

namespace F1Warehouse.EmbeddedPostgres.Clusters;

/// <summary>What a server writes to <c>postmaster.pid</c>: who it is, where it listens and whether it is ready.</summary>
internal sealed record PostmasterFile(int ProcessId, string DataFolder, int Port, string SocketFolder, bool IsReady)
{
    /// <returns>Null where there is none, or one that was cut short by a crash.</returns>
    public static PostmasterFile? Read(Cluster cluster)
    {
        try
        {
            var lines = File.ReadAllLines(PathIn(cluster));
            return lines.Length >= 5 && int.TryParse(lines[0], out var id) && int.TryParse(lines[3], out var port)
                ? new PostmasterFile(id, lines[1], port, lines[4], lines.Length > 7 && lines[7].Trim() == "ready")
                : null;
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    public static string PathIn(Cluster cluster) => Path.Combine(cluster.Data, "postmaster.pid");

    /// <summary>Whether a server may still be behind it: it is of this folder, not of one that this is a copy of, and its process lives.</summary>
    public bool IsOf(Cluster cluster) =>
        Path.GetFullPath(DataFolder) == Path.GetFullPath(cluster.Data) && Postmaster.IsAlive(ProcessId);

    /// <summary>Whether something accepts connections where the server should.</summary>
    public async Task<bool> AnswersAsync(CancellationToken cancellation)
    {
        var unix = SocketFolder.Length > 0;
        using var socket = unix
            ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
            : new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        EndPoint endpoint = unix
            ? new UnixDomainSocketEndPoint(Path.Combine(SocketFolder, $".s.PGSQL.{Port.ToString(CultureInfo.InvariantCulture)}"))
            : new IPEndPoint(IPAddress.Loopback, Port);
        try
        {
            await socket.ConnectAsync(endpoint, cancellation);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    public async Task<EmbeddedServerAddress> AddressAsync(Cluster cluster, CancellationToken cancellation) =>
        SocketFolder.Length > 0
            ? new EmbeddedServerAddress(SocketFolder, Port, Initialisation.UserName, null)
            : new EmbeddedServerAddress(
                "127.0.0.1", Port, Initialisation.UserName, await File.ReadAllTextAsync(cluster.Password, cancellation));
}
