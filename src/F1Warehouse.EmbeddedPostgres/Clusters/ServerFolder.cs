using System.Security.Cryptography;
using System.Text;
using F1Warehouse.EmbeddedPostgres.Processes;

namespace F1Warehouse.EmbeddedPostgres.Clusters;

/// <summary>A folder that PostgreSQL can use, and the account to run it as.</summary>
internal sealed record ServerFolder(string FullName, Account Account)
{
    /// <summary>The folder that was asked for, then the one in its place.</summary>
    public static IEnumerable<string> Candidates(EmbeddedServerOptions options)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(options.Folder));
        yield return folder;

        if (Path.IsPathRooted(options.SubstituteFolder))
        {
            yield return Path.Combine(options.SubstituteFolder, ShortName(folder));
        }
    }

    /// <summary>Twelve characters that stand for a path.</summary>
    public static string ShortName(string path) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..12];

    /// <exception cref="EmbeddedServerException">No folder can be used.</exception>
    public static async Task<ServerFolder> ChooseAsync(EmbeddedServerOptions options, CancellationToken cancellation)
    {
        var refusals = new List<string>();
        var why = "";
        foreach (var folder in Candidates(options))
        {
            foreach (var account in options.Accounts ?? Account.Available())
            {
                if (await RefusalAsync(folder, account, cancellation) is not { } refusal)
                {
                    if (why.Length > 0)
                    {
                        options.Report($"the private PostgreSQL server is kept in {folder}, since {why}");
                    }

                    return new ServerFolder(folder, account);
                }

                refusals.Add($"{account} cannot keep it in {folder} ({refusal})");
            }

            why = why.Length > 0 ? why : string.Join("; ", refusals);
        }

        throw new EmbeddedServerException($"There is no folder for a private PostgreSQL server: {string.Join("; ", refusals)}. Name a server that is there instead: PGHOST.");
    }

    public Cluster Cluster(int major) => new(Path.Combine(FullName, $"{major}"));

    /// <summary>The account of a cluster that exists: its owner. What root owns goes to who stands in for root now.</summary>
    public async Task<Account> AccountOfAsync(Cluster cluster, CancellationToken cancellation)
    {
        if (Account == Account.Self)
        {
            return Account;
        }

        var owner = await Account.OwnerOfAsync(cluster.Data, cancellation);
        if (owner == "root" && Account.SwitchTo is { } user)
        {
            await PrivateFolder.ChangeOwnerAsync(cluster.Folder, user, cancellation);
            return Account;
        }

        return owner == Account.Owner ? Account : Account.Other(owner);
    }

    // A cluster needs a folder that is closed to others and that its account can reach and write.
    private static async Task<string?> RefusalAsync(string folder, Account account, CancellationToken cancellation)
    {
        var probe = new DirectoryInfo(Path.Combine(folder, $"probe-{Guid.NewGuid():N}"));
        try
        {
            Directory.CreateDirectory(folder);
            await PrivateFolder.CreateAsync(probe.FullName, account, cancellation);
            return null;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException or EmbeddedServerException)
        {
            return refusal.Message.Replace(probe.FullName, folder, StringComparison.Ordinal);
        }
        finally
        {
            probe.Refresh();
            if (probe.Exists)
            {
                probe.Delete();
            }
        }
    }
}
