using System.Globalization;
using System.Security.Cryptography;

namespace F1Warehouse.EmbeddedPostgres.Clusters;

/// <summary>A second door beside the unix socket: 127.0.0.1, with a password.</summary>
internal static class LoopbackAccess
{
    /// <summary>The socket's folder protects it; at a port every local user could knock.</summary>
    public const string Rules =
        """
        # Written anew at each start.
        local all all trust
        host all all 127.0.0.1/32 scram-sha-256
        host all all ::1/128 scram-sha-256

        """;

    /// <summary>The port that is asked for, else that of the last start; it is kept for the next one.</summary>
    public static int? PortOf(Cluster cluster, EmbeddedServerOptions options)
    {
        if (options.Port == 0)
        {
            File.Delete(cluster.Port);
        }
        else if (options.Port is { } wanted)
        {
            File.WriteAllText(cluster.Port, wanted.ToString(CultureInfo.InvariantCulture));
        }

        return File.Exists(cluster.Port) ? int.Parse(File.ReadAllText(cluster.Port), CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Keeps the password that is given, or makes one where there is none.</summary>
    public static void KeepPassword(Cluster cluster, EmbeddedServerOptions options)
    {
        if (options.Password is { } given)
        {
            OwnersFile.Write(cluster.Password, given);
        }
        else if (!File.Exists(cluster.Password))
        {
            OwnersFile.Write(cluster.Password, Random());
        }
    }

    public static string Random() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
