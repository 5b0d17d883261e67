using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.IntegrationTests.SqlProject;
using Xunit;

namespace F1Warehouse.IntegrationTests.Packaging;

/// <summary>What is packed of the repository, in a folder of its own that is no clone at first, like a source zip unpacked.</summary>
internal sealed class RepositoryCopy : IDisposable
{
    private readonly Dictionary<string, string?> environment;

    /// <param name="connectionString">The server that the SQL is compiled on.</param>
    public RepositoryCopy(string connectionString)
    {
        environment = Dotnet.Variables(connectionString);
        environment["RepositoryUrl"] = RepositoryUrl;
        string[] folders = ["src", "database", "build/embedded-postgres", "build/packaging", "data/sample"];
        string[] files = ["Directory.Build.props", "Directory.Packages.props", "global.json", ".editorconfig", ".gitignore", "README.md"];
        var copied = folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories))
            .Concat(files.Select(file => Path.Combine(Repository.Root, file)))
            .Select(file => Path.GetRelativePath(Repository.Root, file))
            .Where(name => !name.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules"));
        foreach (var name in copied)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
            File.Copy(Path.Combine(Repository.Root, name), PathOf(name));
        }
    }

    /// <summary>What a fork says of itself.</summary>
    public static string RepositoryUrl => "https://github.com/someone/f1-fork";

    public string Root { get; } = Directory.CreateTempSubdirectory("f1w-pack-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public string PathOf(string name) => Path.Combine(Root, name);

    /// <summary>Makes it a clone whose only commit has a tag.</summary>
    /// <returns>The commit's hash.</returns>
    public async Task<string> CommitAsync(string tag)
    {
        await GitAsync("init", "--quiet");
        await GitAsync("remote", "add", "origin", $"{RepositoryUrl}.git");
        await GitAsync("add", ".");
        await GitAsync("-c", "user.name=test", "-c", "user.email=test@example.org", "-c", "commit.gpgsign=false", "commit", "--quiet", "--message=all");
        await GitAsync("tag", tag);
        return (await GitAsync("rev-parse", "HEAD")).Trim();
    }

    /// <summary><c>dotnet pack</c>. The program that compiles the SQL is that of the repository, which packing would build anew.</summary>
    public Task PackAsync(string project, string output, params string[] arguments) =>
        DotnetAsync(["pack", project, "--output", output, $"-p:F1WarehouseFolder={Path.Combine(Repository.Root, "artifacts", "bin")}/", .. arguments]);

    /// <summary>Installs the tool from packages, and nothing else.</summary>
    public async Task InstallAsync(string packages, string folder)
    {
        var feed = PathOf($"{folder}.config");
        await File.WriteAllTextAsync(
            feed, $"""<configuration><packageSources><clear /><add key="packed" value="{PathOf(packages)}" /></packageSources></configuration>""", Cancellation);
        await DotnetAsync(["tool", "install", "F1Warehouse", "--prerelease", "--tool-path", folder, "--configfile", feed]);
    }

    public void Dispose()
    {
        // Git writes its objects without the right to write, which Windows would take for a reason not to delete them.
        foreach (var file in new DirectoryInfo(Root).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            file.Attributes = FileAttributes.Normal;
        }

        Directory.Delete(Root, recursive: true);
    }

    private async Task DotnetAsync(string[] arguments)
    {
        var end = await Dotnet.RunAsync(Root, environment, Cancellation, arguments);
        Assert.True(end.ExitCode == 0, $"dotnet {string.Join(' ', arguments)}: {end}");
    }

    private async Task<string> GitAsync(params string[] arguments)
    {
        var end = await RunningProgram.RunAsync("git", Root, Cancellation, arguments);
        Assert.True(end.ExitCode == 0, $"git {string.Join(' ', arguments)}: {end}");
        return end.Output;
    }
}
