using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.IntegrationTests.SqlProject;
using Xunit;

namespace F1Warehouse.IntegrationTests.CommandLine;

/// <summary>I13, I14: a checkout of one's own, in a folder named as people name theirs. Builds the program anew, which takes minutes.</summary>
public sealed class CheckoutTests(TestServer server) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("f1w-checkout-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // The SQL project alone takes more: MinVer hands its folder to a shell, which reads a $, and the SDK's publish ends a name at a semicolon.
    private string Root => Path.Combine(folder, "R&D 100% 'söhne' #1 (周)");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task It_takes_a_migration_and_gives_it_back_and_publishes_data_of_a_folder_as_odd()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("F1W_TEST_CHECKOUT") == "1", "F1W_TEST_CHECKOUT is not 1: a checkout is built anew, for minutes");
        Assert.SkipWhen(OperatingSystem.IsWindows(), "build.sh needs a POSIX shell");
        await CopyAsync();
        var before = Files();
        await BuildAsync("--target=AddMigration", "--name=Trial");
        Assert.Contains(Files(), file => file.StartsWith("database/migrations/", StringComparison.Ordinal) && file.EndsWith("_Trial.sql", StringComparison.Ordinal));
        await BuildAsync("--target=RemoveMigration");
        Assert.Equal(before, Files());

        await using var database = await TestDatabase.CreateAsync(server, Cancellation);
        using var data = new TestData().MoveTo(Path.Combine(folder, "own; data & 'more' 100%"));
        await BuildAsync("--target=Full", $"--connection={database.ConnectionString}", $"--data={data.Folder}");
        Assert.Equal("live", await database.ScalarAsync<string>("select state from f1_warehouse.releases", Cancellation));
        Assert.True(File.Exists(Path.Combine(Root, "artifacts", "results", "run_results.json")));
    }

    private async Task CopyAsync()
    {
        var listed = await RunningProgram.RunAsync("git", Repository.Root, Cancellation, "-c", "core.quotePath=false", "ls-files");
        foreach (var name in listed.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var copy = Path.Combine(Root, name);
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(Path.Combine(Repository.Root, name), copy);
        }
    }

    // What was committed or would be; not what a build leaves behind.
    private List<string> Files() =>
    [
        .. Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Root, file))
            .Where(name => name.Split('/').All(part => part is not ("bin" or "obj" or "artifacts" or "node_modules" or "tools"))).Order(StringComparer.Ordinal),
    ];

    private async Task BuildAsync(params string[] arguments)
    {
        using var program = RunningProgram.Start(
            "/bin/bash", folder, [Path.Combine(Root, "build.sh"), .. arguments],
            [.. Dotnet.Variables(server.ConnectionString), new("NativeProgram", "false"), new("PublishReadyToRun", "false"), new("SiteBundle", "false")]);
        var end = await program.FinishAsync(Cancellation);
        Assert.True(end.ExitCode == 0, $"{string.Join(' ', arguments)}: {end}");
    }
}
