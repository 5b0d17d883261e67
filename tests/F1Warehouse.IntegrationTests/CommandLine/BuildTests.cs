using F1Warehouse.IntegrationTests.Infrastructure;
using Xunit;

namespace F1Warehouse.IntegrationTests.CommandLine;

/// <summary>The build scripts hand arguments to the program, and the program's exit code to their caller.</summary>
public sealed class BuildTests(TestServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(BuildScript.Bash)]
    [InlineData(BuildScript.PowerShell)]
    public async Task The_exit_code_of_a_failed_stage_is_the_build_s_and_paths_are_the_caller_s(BuildScript script)
    {
        await using var database = await TestDatabase.CreateAsync(server, Cancellation);
        using var data = new TestData();
        data.Append("seasons.csv", "nineteen,http://example.org");
        var folder = Path.Combine(data.Folder, "my data");
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.GetFiles(data.Folder))
        {
            File.Move(file, Path.Combine(folder, Path.GetFileName(file)));
        }

        var connection = $"{database.ConnectionString};Password=s3cr3t-w0rd";
        var migrate = await script.RunAsync(data.Folder, "--target=Migrate", $"--connection={connection}");
        Assert.True(migrate.ExitCode == 0, migrate.ToString());

        // The program reads paths; the scripts only have to hand them over, which each shows with the one that needs quotes.
        foreach (var path in (string[])(script == BuildScript.Bash ? ["my data", "./my data", folder] : ["my data"]))
        {
            var load = await script.RunAsync(data.Folder, "--target=Load", $"--connection={connection}", $"--data={path}", "--verbosity=diagnostic");
            Assert.True(load.ExitCode == 3, load.ToString());
            Assert.Contains("seasons.csv", load.Error);
            Assert.DoesNotContain("s3cr3t-w0rd", load.Output + load.Error);
        }
    }

    [Fact]
    public async Task What_the_caller_accepts_comes_to_the_program_as_it_was_written()
    {
        await using var database = await TestDatabase.CreateAsync(server, Cancellation);
        var end = await BuildScript.Bash.RunAsync(
            Path.GetTempPath(), "--target=Verify", $"--connection={database.ConnectionString}", "--accept=assert_one_winner_per_race:a shared car", "--accept=assert_nothing");
        Assert.True(end.ExitCode == 2, end.ToString());
        Assert.Contains("assert_nothing", end.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(BuildScript.Bash)]
    [InlineData(BuildScript.PowerShell)]
    public async Task A_target_that_is_none_fails(BuildScript script)
    {
        var end = await script.RunAsync(Path.GetTempPath(), "--target=NoSuchTarget");
        Assert.NotEqual(0, end.ExitCode);
        Assert.Contains("NoSuchTarget", end.Output + end.Error, StringComparison.Ordinal);
    }

    // I1
    [Theory]
    [InlineData(BuildScript.Bash, "--base-shema=x", "did you mean --base-schema?")]
    [InlineData(BuildScript.Bash, "--targets=Full", "did you mean --target?")]
    [InlineData(BuildScript.Bash, "--target", "--target needs a value")]
    [InlineData(BuildScript.PowerShell, "--dat=x", "did you mean --data?")]
    public async Task An_argument_that_is_none_is_refused_before_anything_is_done(BuildScript script, string argument, string word)
    {
        var end = await script.RunAsync(Path.GetTempPath(), argument);
        Assert.True(end.ExitCode == 2, end.ToString());
        Assert.Contains(word, end.Output + end.Error, StringComparison.Ordinal);
    }

    // I14, I15
    [Theory]
    [InlineData(BuildScript.Bash)]
    [InlineData(BuildScript.PowerShell)]
    public async Task Help_is_about_our_targets_and_options(BuildScript script)
    {
        var end = await script.RunAsync(Path.GetTempPath(), "--help");
        Assert.True(end.ExitCode == 0, end.ToString());
        Assert.All(["Full", "AddMigration", "RemoveMigration", "--base-schema=NAME", "Default: dbt_schema"], word => Assert.Contains(word, end.Output, StringComparison.Ordinal));
    }
}
