using System.Security.Cryptography;
using System.Text;
using F1Warehouse.EmbeddedPostgres.Processes;

namespace F1Warehouse.EmbeddedPostgres.Clusters;

/// <summary>A folder that PostgreSQL can use, and the account to run it as.</summary>
internal sealed record Home(string Folder, Account Account)
{
    /// <summary>The folder that was asked for, then the one in its place.</summary>
    public static IReadOnlyList<string> Candidates(string folder)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        var elsewhere = Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows()
            ? "/var/lib"
            : Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return Path.IsPathRooted(elsewhere) ? [full, Path.Combine(elsewhere, "embedded-postgres", ShortName(full))] : [full];
    }

    /// <summary>Twelve characters that stand for a path.</summary>
    public static string ShortName(string path) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(path)))[..12];

    /// <exception cref="EmbeddedServerException">No folder can be used.</exception>
    public static async Task<Home> ChooseAsync(EmbeddedServerOptions options, CancellationToken cancellation)
    {
        var refusals = new List<string>();
        foreach (var folder in Candidates(options.Folder))
        {
            foreach (var account in options.Accounts ?? Account.Available())
            {
                if (await RefusalAsync(folder, account, cancellation) is not { } refusal)
                {
                    refusals.ForEach(options.Report);
                    return new Home(folder, account);
                }

                refusals.Add($"{account} cannot keep a PostgreSQL cluster in {folder}: {refusal}");
            }
        }

        throw new EmbeddedServerException(
            string.Join(Environment.NewLine, ["There is no folder for a private PostgreSQL server.", .. refusals]));
    }

    // A cluster needs a folder that is closed to others and that its account can reach and write.
    private static async Task<string?> RefusalAsync(string folder, Account account, CancellationToken cancellation)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var probe = Path.Combine(folder, $"probe-{Guid.NewGuid():N}");
            await PrivateFolder.CreateAsync(probe, account, cancellation);
            Directory.Delete(probe);
            return null;
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException or EmbeddedServerException)
        {
            return refusal.Message;
        }
    }
}
