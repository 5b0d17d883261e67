using F1Warehouse.EmbeddedPostgres.Binaries;
using F1Warehouse.EmbeddedPostgres.Processes;

namespace F1Warehouse.EmbeddedPostgres.Clusters;

/// <summary>Makes a new cluster.</summary>
internal sealed record Initialisation(Cluster Cluster, PostgresBinaries Binaries, Account Account, EmbeddedServerOptions Options)
{
    /// <summary>The superuser's name.</summary>
    public const string UserName = "postgres";

    private const string WithoutName =
        "initdb needs a user with a name: run as one of /etc/passwd, or give this one a line there, or name a server of yours with PGHOST.";

    private const string Unfinished = "unfinished-";

    // An initdb whose caller was killed goes on for a moment.
    private static readonly TimeSpan longestInitialisation = TimeSpan.FromMinutes(1);

    /// <summary>initdb works in a folder beside, which becomes the cluster's when all of it is there.</summary>
    /// <exception cref="EmbeddedServerException">initdb failed; with what it said.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        Options.Report($"creating a private PostgreSQL {Binaries.Version} cluster in {Cluster.Folder}");
        var unfinished = Path.Combine(Cluster.Folder, $"{Unfinished}{Guid.NewGuid():N}");
        string[] arguments =
        [
            "-D", unfinished, "-U", UserName, "-E", "UTF8", "--locale=C", "--no-instructions", .. Authentication(), .. Durability(),
        ];
        var said = await Command.RunAsync(Account, Cluster.Folder, Binaries.Program("initdb"), arguments, cancellation);
        if (!said.Succeeded)
        {
            throw new EmbeddedServerException(
                $"initdb of {Binaries.Folder} failed in {Cluster.Folder} as {Account}:{Environment.NewLine}{said.Output}"
                + (Account == Account.Self && Account.IsNameless ? Environment.NewLine + WithoutName : ""));
        }

        await File.AppendAllTextAsync(
            Path.Combine(unfinished, "postgresql.conf"),
            $"{Environment.NewLine}include '../{Path.GetFileName(Cluster.Settings)}'{Environment.NewLine}",
            cancellation);
        Directory.Move(unfinished, Cluster.Data);
    }

    /// <summary>Removes what runs that were killed left.</summary>
    public static void Sweep(Cluster cluster)
    {
        foreach (var folder in new DirectoryInfo(cluster.Folder).GetDirectories($"{Unfinished}*"))
        {
            if (folder.LastWriteTimeUtc < DateTime.UtcNow - longestInitialisation)
            {
                folder.Delete(recursive: true);
            }
        }
    }

    private string[] Durability() => Options.Settings.TryGetValue("fsync", out var value) && value == "off" ? ["--no-sync"] : [];

    // At a unix socket its folder is the protection; at 127.0.0.1 every local user could knock.
    private string[] Authentication()
    {
        if (!Options.Loopback)
        {
            return ["-A", "trust"];
        }

        OwnersFile.Write(Cluster.Password, LoopbackAccess.Random());
        return ["-A", "scram-sha-256", $"--pwfile={Cluster.Password}"];
    }
}
