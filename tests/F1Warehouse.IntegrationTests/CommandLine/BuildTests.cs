using F1Warehouse.IntegrationTests.Infrastructure;
using Xunit;

namespace F1Warehouse.IntegrationTests.CommandLine;

/// <summary>The build script hands arguments to the program, and the program's exit code to its caller.</summary>
public sealed class BuildTests(TestServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_exit_code_of_a_failed_stage_is_the_build_s_and_paths_are_the_caller_s()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "build.sh needs a POSIX shell");
        await using var database = await TestDatabase.CreateAsync(server, Cancellation);
        using var data = new TestData();
        data.Append("seasons.csv", "nineteen,http://example.org");
        var connection = $"{database.ConnectionString};Password=s3cr3t-w0rd";

        var migrate = await BuildAsync(data.Folder, "--target=Migrate", $"--connection={connection}");
        Assert.True(migrate.ExitCode == 0, migrate.ToString());
        var load = await BuildAsync(data.Folder, "--target=Load", $"--connection={connection}", "--data=.", "--verbosity=diagnostic");
        Assert.True(load.ExitCode == 3, load.ToString());
        Assert.Contains("seasons.csv", load.Error);
        Assert.DoesNotContain("s3cr3t-w0rd", load.Output + load.Error);
    }

    private static Task<FinishedProgram> BuildAsync(string folder, params string[] arguments) =>
        RunningProgram.RunAsync(Path.Combine(Repository.Root, "build.sh"), folder, Cancellation, [.. arguments, "--exclusive"]);
}
