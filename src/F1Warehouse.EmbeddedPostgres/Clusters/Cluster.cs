using System.Globalization;

namespace F1Warehouse.EmbeddedPostgres.Clusters;

/// <summary>The files of one major version's cluster.</summary>
/// <param name="Folder">Its own folder, named after the major version.</param>
internal sealed record Cluster(string Folder)
{
    public int Major => int.Parse(Path.GetFileName(Folder), CultureInfo.InvariantCulture);

    public string Data => Path.Combine(Folder, "data");

    /// <summary>initdb works here; the folder is renamed to <see cref="Data"/> when all of it is there.</summary>
    public string UnfinishedData => Path.Combine(Folder, "data.unfinished");

    public string Log => Path.Combine(Folder, "server.log");

    public string Settings => Path.Combine(Folder, "server.conf");

    /// <summary>Of the superuser; where the server listens at 127.0.0.1 only.</summary>
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
    public static IEnumerable<Cluster> In(string folder) =>
        !Directory.Exists(folder)
            ? []
            : Directory.GetDirectories(folder)
                .Where(path => int.TryParse(Path.GetFileName(path), CultureInfo.InvariantCulture, out _))
                .Select(path => new Cluster(path))
                .Where(cluster => cluster.Exists)
                .OrderByDescending(cluster => cluster.Major);
}
