using System.Net;
using System.Net.Sockets;
using F1Warehouse.EmbeddedPostgres.Processes;

namespace F1Warehouse.EmbeddedPostgres.Clusters;

/// <summary>What a server writes to <c>postmaster.pid</c>: who it is, where it listens and whether it is ready.</summary>
internal sealed record PostmasterFile(
    int ProcessId, string DataFolder, DateTimeOffset Started, int Port, string SocketFolder, bool ListensAtPort, bool IsReady)
{
    /// <returns>Null where there is none, or one that was cut short by a crash.</returns>
    public static PostmasterFile? Read(Cluster cluster)
    {
        try
        {
            var lines = File.ReadAllLines(PathIn(cluster));
            return lines.Length >= 5
                && int.TryParse(lines[0], out var id) && long.TryParse(lines[2], out var start) && int.TryParse(lines[3], out var port)
                ? new PostmasterFile(
                    id, lines[1], DateTimeOffset.FromUnixTimeSeconds(start), port, lines[4], lines.Length > 5 && lines[5].Trim().Length > 0, lines.Length > 7 && lines[7].Trim() == "ready")
                : null;
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <summary>
    /// Removes what a killed server left. PostgreSQL would do so itself, unless another process has its id by now. It still
    /// refuses to start while processes of the killed one use its memory.
    /// </summary>
    public static void DeleteStale(Cluster cluster)
    {
        if (cluster.Exists)
        {
            File.Delete(PathIn(cluster));
            UnixSocket.DeleteFolderOf(cluster);
        }
    }

    private static string PathIn(Cluster cluster) => Path.Combine(cluster.Data, "postmaster.pid");

    /// <summary>Whether a server may still be behind it: it is of this folder, not of one that this is a copy of, and its process lives.</summary>
    public bool IsAlive(Cluster cluster) => Postmaster.IsIn(ProcessId, cluster.Data) ?? (IsOf(cluster) && Postmaster.IsAlive(ProcessId, Started));

    /// <summary>Whether its unix socket was taken away, as cleaners of temporary folders do, while it runs.</summary>
    public bool LostItsSocket(Cluster cluster) =>
        IsReady && SocketFolder.Length > 0 && !File.Exists(UnixSocket.PathIn(SocketIn(cluster), Port));

    /// <summary>Whether the server accepts connections.</summary>
    public async Task<bool> IsUpAsync(Cluster cluster, CancellationToken cancellation) =>
        // A unix socket with a listener proves the process; a port may be another program's by now.
        IsReady && ((SocketFolder.Length > 0 && IsOf(cluster)) || IsAlive(cluster)) && await AnswersAsync(cluster, cancellation);

    public async Task<EmbeddedServerAddress> AddressAsync(Cluster cluster, CancellationToken cancellation) =>
        SocketFolder.Length > 0
            ? new EmbeddedServerAddress(SocketIn(cluster), Port, Initialisation.UserName, null)
            {
                LoopbackPasswordFile = ListensAtPort ? cluster.Password : null,
            }
            : new EmbeddedServerAddress(
                "127.0.0.1", Port, Initialisation.UserName, await File.ReadAllTextAsync(cluster.Password, cancellation));

    private bool IsOf(Cluster cluster) => Path.GetFullPath(DataFolder) == Path.GetFullPath(cluster.Data);

    // Of a cluster that was moved while its server runs, the socket moved along.
    private string SocketIn(Cluster cluster) => Directory.Exists(SocketFolder) ? SocketFolder : UnixSocket.FolderOf(cluster);

    private async Task<bool> AnswersAsync(Cluster cluster, CancellationToken cancellation)
    {
        var unix = SocketFolder.Length > 0;
        using var socket = unix
            ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
            : new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        EndPoint endpoint = unix
            ? new UnixDomainSocketEndPoint(UnixSocket.PathIn(SocketIn(cluster), Port))
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
}
