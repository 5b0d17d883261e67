using System.Diagnostics;
using System.IO.Compression;
using F1Warehouse.IntegrationTests.Infrastructure;
using Xunit;

namespace F1Warehouse.IntegrationTests.SqlProject;

/// <summary><c>dotnet pack</c>, in a copy of the repository, and what its packages are good for.</summary>
public sealed class PackTests(TestServer server) : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("f1w-pack-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_packed_tool_runs_without_a_clone_and_the_packed_SQL_is_that_of_the_repository()
    {
        CopyRepository();
        await RunAsync("pack", "database", "--output", "packages", Program);
        await RunAsync("pack", "src/F1Warehouse.Cli", "--output", "packages", Program);

        using (var package = ZipFile.OpenRead(Directory.GetFiles(Path.Combine(root, "packages"), "F1Warehouse.Database.*.nupkg").Single()))
        {
            var scripts = Directory.GetFiles(Path.Combine(root, "database"), "*.sql", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'));
            Assert.Equal(
                scripts.Append("database/manifest.json").Order(StringComparer.Ordinal),
                package.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("database/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        }

        var elsewhere = Directory.CreateDirectory(Path.Combine(root, "elsewhere")).FullName;
        var feed = Path.Combine(elsewhere, "nuget.config");
        await File.WriteAllTextAsync(
            feed, $"""<configuration><packageSources><clear /><add key="packed" value="{root}/packages" /></packageSources></configuration>""", Cancellation);
        await RunAsync("tool", "install", "F1Warehouse", "--tool-path", Path.Combine(root, "tool"), "--configfile", feed);
        await using var database = await TestDatabase.CreateAsync(server, Cancellation);
        var end = await RunToolAsync(elsewhere, "run", "--connection", database.ConnectionString);

        Assert.True(end.ExitCode == 0, end.ToString());
        Assert.Contains("The warehouse is published: release 1", end.Output, StringComparison.Ordinal);
        Assert.True(File.Exists(Directory.GetFiles(Path.Combine(root, "tool"), "manifest.json", SearchOption.AllDirectories).Single()));
    }

    public void Dispose() => Directory.Delete(root, recursive: true);

    // Packing does not build the program that compiles the SQL; the one of the repository does it.
    private static string Program => $"-p:F1WarehouseFolder={Path.Combine(Repository.Root, "artifacts", "bin")}/";

    private async Task RunAsync(params string[] arguments)
    {
        var end = await Dotnet.RunAsync(root, Dotnet.Variables(server.ConnectionString), Cancellation, arguments);
        Assert.True(end.ExitCode == 0, $"dotnet {string.Join(' ', arguments)}: {end}");
    }

    private async Task<FinishedProgram> RunToolAsync(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(root, "tool", "f1warehouse"), arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        using var tool = new RunningProgram(Process.Start(start)!);
        return await tool.FinishAsync(Cancellation);
    }

    private void CopyRepository()
    {
        string[] folders = ["src", "database", "build/embedded-postgres", "data/sample"];
        string[] files = ["Directory.Build.props", "Directory.Packages.props", "global.json", ".editorconfig", "README.md"];
        var copied = folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*", SearchOption.AllDirectories))
            .Concat(files.Select(file => Path.Combine(Repository.Root, file)))
            .Select(file => Path.GetRelativePath(Repository.Root, file))
            .Where(name => !name.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules"));
        foreach (var name in copied)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(root, name))!);
            File.Copy(Path.Combine(Repository.Root, name), Path.Combine(root, name));
        }
    }
}
