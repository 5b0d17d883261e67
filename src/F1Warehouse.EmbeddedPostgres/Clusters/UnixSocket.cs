using System.Text;

namespace F1Warehouse.EmbeddedPostgres.Clusters;

/// <summary>Where a cluster listens.</summary>
internal static class UnixSocket
{
    /// <summary>The port names the socket; each cluster has a folder of its own, so that it can be the usual one.</summary>
    public const int Port = 5432;

    // The system's limit of a socket's path is 107 bytes and a final zero, 103 on macOS.
    private const int LongestPath = 103;

    /// <summary>
    /// In the cluster's folder; where that path is too long for a socket, or has characters that connection strings, lists of
    /// hosts or a shell would read otherwise, a short one below the temporary folder.
    /// </summary>
    public static string FolderOf(Cluster cluster)
    {
        var own = Path.Combine(cluster.Folder, "socket");
        var inTemporary = Path.Combine(Path.GetTempPath(), $"pg-{ServerFolder.ShortName(own)}");
        return Fits(own) ? own : Fits(inTemporary) ? inTemporary : $"/tmp/pg-{ServerFolder.ShortName(own)}";
    }

    /// <summary>Removes the folder, with what a killed server left in it.</summary>
    public static void DeleteFolderOf(Cluster cluster)
    {
        var folder = FolderOf(cluster);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public static string PathIn(string folder, int port) => Path.Combine(folder, $".s.PGSQL.{port}");

    private static bool Fits(string folder) =>
        Encoding.UTF8.GetByteCount(PathIn(folder, Port)) <= LongestPath
        && folder.All(character => char.IsAsciiLetterOrDigit(character) || "/._-+".Contains(character));
}
