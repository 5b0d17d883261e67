using System.Text.Json;
using F1Warehouse.IntegrationTests.Infrastructure;
using Npgsql;

namespace F1Warehouse.IntegrationTests.SqlProject;

/// <summary>
/// A copy of the SQL project with a folder of its own, built by <c>dotnet build</c> with the program of <c>artifacts/bin</c>.
/// </summary>
internal sealed class TestSqlProject : IDisposable
{
    /// <summary>A folder as people name theirs; each character in it means something to a shell, to MSBuild or to a URI.</summary>
    public const string OddFolder = "R&D; 100% 'söhne' $HOME #1 (周)";

    private readonly NpgsqlConnectionStringBuilder server;
    private readonly string folder = Directory.CreateTempSubdirectory("f1w-project-").FullName;

    /// <param name="server">What it is compiled on.</param>
    /// <param name="checkout">The checkout's folder.</param>
    public TestSqlProject(TestServer server, string checkout = "checkout")
    {
        Root = Directory.CreateDirectory(Path.Combine(folder, checkout)).FullName;
        this.server = new NpgsqlConnectionStringBuilder(server.ConnectionString);
        foreach (var file in new[] { "Directory.Build.props", "Directory.Packages.props", "global.json" })
        {
            File.Copy(Path.Combine(Repository.Root, file), Path.Combine(Root, file));
        }

        // The program takes the nearest folder with this file for the repository.
        File.WriteAllText(Path.Combine(Root, "F1Warehouse.sln"), "");
        var source = Path.Combine(Repository.Root, "database");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(source, file);
            if (!name.StartsWith("bin", StringComparison.Ordinal) && !name.StartsWith("obj", StringComparison.Ordinal))
            {
                var copy = PathOf(name);
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }
    }

    public string Root { get; }

    /// <summary>What the build finds in its environment, beside libpq's variables.</summary>
    public Dictionary<string, string?> Environment { get; } = [];

    public string ProgramFolder { get; set; } = Path.Combine(Repository.Root, "artifacts", "bin") + "/";

    public string Project => PathOf("F1Warehouse.Database.sqlproj");

    public string Manifest => PathOf("bin/Debug/manifest.json");

    public string PathOf(string name) => Path.Combine(Root, "database", name);

    /// <summary>Replaces the first occurrence of a text in a script.</summary>
    public void Edit(string name, string from, string to)
    {
        var text = File.ReadAllText(PathOf(name));
        var at = text.IndexOf(from, StringComparison.Ordinal);
        File.WriteAllText(PathOf(name), text.Remove(at, from.Length).Insert(at, to));
    }

    /// <summary>A value as a command line gives it to MSBuild.</summary>
    public static string Escape(string value) => value.Replace("%", "%25", StringComparison.Ordinal).Replace(";", "%3B", StringComparison.Ordinal);

    /// <summary>Builds with a server at hand.</summary>
    public Task<BuildResult> BuildAsync(CancellationToken cancellation, params string[] arguments) => RunAsync(server.Port, ["build", .. arguments], cancellation);

    /// <summary>Builds where no server answers: succeeds only if none is asked.</summary>
    public Task<BuildResult> BuildAloneAsync(CancellationToken cancellation, params string[] arguments) => RunAsync(1, ["build", .. arguments], cancellation);

    /// <summary>Runs another verb of dotnet on the project.</summary>
    public Task<BuildResult> DotnetAsync(string verb, CancellationToken cancellation, params string[] arguments) => RunAsync(server.Port, [verb, .. arguments], cancellation);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private async Task<BuildResult> RunAsync(int port, string[] arguments, CancellationToken cancellation)
    {
        var events = Path.Combine(folder, "events.jsonl");
        string[] own = [Path.GetRelativePath(Root, Project), $"-logger:{typeof(BuildEventRecorder).FullName},{typeof(BuildEventRecorder).Assembly.Location};{events}", $"-p:F1WarehouseFolder={ProgramFolder}"];
        var variables = new Dictionary<string, string?>(Dotnet.Variables(server.ConnectionString).Concat(Environment)) { ["PGPORT"] = $"{port}" };
        var end = await Dotnet.RunAsync(Root, variables, cancellation, [arguments[0], .. own, .. arguments[1..]]);
        return new BuildResult(end.ExitCode, end.Output + end.Error, [.. File.ReadLines(events).Select(line => JsonSerializer.Deserialize<BuildEvent>(line)!)]);
    }
}
