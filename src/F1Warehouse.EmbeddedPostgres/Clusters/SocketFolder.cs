using System.Text;

namespace F1Warehouse.EmbeddedPostgres.Clusters;

/// <summary>Where a cluster's unix socket lies.</summary>
internal static class SocketFolder
{
    /// <summary>The port names the socket; each cluster has a folder of its own, so that it can be the usual one.</summary>
    public const int Port = 5432;

    // The system's limit of a socket's path is 107 bytes and a final zero, 103 on macOS.
    private const int LongestPath = 103;

    /// <summary>
    /// In the cluster's folder; where that path is too long for a socket, or has characters that connection strings, lists of
    /// hosts or a shell would read otherwise, a short one below the temporary folder.
    /// </summary>
    public static string Of(Cluster cluster)
    {
        var own = Path.Combine(cluster.Folder, "socket");
        return Fits(own) ? own : new[] { Path.GetTempPath(), "/tmp" }.Select(temp => Path.Combine(temp, $"pg-{Home.ShortName(own)}")).First(Fits);
    }

    private static bool Fits(string folder) =>
        Encoding.UTF8.GetByteCount($"{folder}/.s.PGSQL.{Port}") <= LongestPath
        && folder.All(character => char.IsAsciiLetterOrDigit(character) || "/._-+".Contains(character));
}
