using System.Globalization;

namespace F1Warehouse.EmbeddedPostgres.Clusters;

/// <summary>The files of one major version's cluster.</summary>
/// <param name="Folder">Its own folder, named after the major version.</param>
internal sealed record Cluster(string Folder)
{
    public int Major => int.Parse(Path.GetFileName(Folder), CultureInfo.InvariantCulture);

    public string Data => Path.Combine(Folder, "data");

    public string Log => Path.Combine(Folder, "server.log");

    public string Settings => Path.Combine(Folder, "server.conf");

    /// <summary>Who may log in from where; used where the server listens at a socket and at a port.</summary>
    public string Access => Path.Combine(Folder, "access.conf");

    /// <summary>Holds the port that it listens at beside its socket; missing where there is none.</summary>
    public string Port => Path.Combine(Folder, "port");

    /// <summary>Of the superuser; where the server listens at 127.0.0.1.</summary>
    public string Password => Path.Combine(Folder, "password");

    /// <summary>Whether there is one that this user may look into.</summary>
    public bool Exists => Directory.Exists(Data);

    /// <summary>The folder of the programs of the last start.</summary>
    public string? ReadBinariesFolder()
    {
        var options = new FileInfo(Path.Combine(Data, "postmaster.opts"));
        return options.Exists ? Path.GetDirectoryName(File.ReadAllText(options.FullName).Split(" \"")[0].Trim()) : null;
    }

    /// <summary>The clusters below a folder that this user may look into, newest first.</summary>
    public static IReadOnlyList<Cluster> In(string folder)
    {
        var clusters = new List<Cluster>();
        foreach (var path in Directory.Exists(folder) ? Directory.GetDirectories(folder) : [])
        {
            var cluster = new Cluster(path);
            if (char.IsAsciiDigit(Path.GetFileName(path)[0]) && cluster.Exists)
            {
                clusters.Add(cluster);
            }
        }

        clusters.Sort((one, other) => other.Major.CompareTo(one.Major));
        return clusters;
    }
}
