using System.Security.Cryptography;
using F1Warehouse.EmbeddedPostgres.Binaries;
using F1Warehouse.EmbeddedPostgres.Processes;

namespace F1Warehouse.EmbeddedPostgres.Clusters;

/// <summary>Makes a new cluster.</summary>
internal sealed record Initialisation(Cluster Cluster, PostgresBinaries Binaries, Account Account, EmbeddedServerOptions Options)
{
    /// <summary>The superuser's name.</summary>
    public const string UserName = "postgres";

    /// <exception cref="EmbeddedServerException">initdb failed; with what it said.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        Options.Report($"creating a private PostgreSQL {Binaries.Version} cluster in {Cluster.Folder}");
        if (Directory.Exists(Cluster.UnfinishedData))
        {
            Directory.Delete(Cluster.UnfinishedData, recursive: true);
        }

        string[] arguments =
        [
            "-D", Cluster.UnfinishedData, "-U", UserName, "-E", "UTF8", "--locale=C", "--no-instructions", .. Authentication(),
        ];
        var said = await Command.RunAsync(Account, Cluster.Folder, Binaries.Program("initdb"), arguments, cancellation);
        if (!said.Succeeded)
        {
            throw new EmbeddedServerException(
                $"initdb of {Binaries.Folder} failed in {Cluster.Folder} as {Account}:{Environment.NewLine}{said.Output}");
        }

        await File.AppendAllTextAsync(
            Path.Combine(Cluster.UnfinishedData, "postgresql.conf"),
            $"{Environment.NewLine}include '../{Path.GetFileName(Cluster.Settings)}'{Environment.NewLine}",
            cancellation);
        Directory.Move(Cluster.UnfinishedData, Cluster.Data);
    }

    // At a unix socket its folder is the protection; at 127.0.0.1 every local user could knock.
    private string[] Authentication()
    {
        if (!Options.Loopback)
        {
            return ["-A", "trust"];
        }

        OwnersFile.Write(Cluster.Password, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)));
        return ["-A", "scram-sha-256", $"--pwfile={Cluster.Password}"];
    }
}
