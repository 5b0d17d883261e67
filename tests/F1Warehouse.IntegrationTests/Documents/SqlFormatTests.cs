using F1Warehouse.IntegrationTests.Infrastructure;
using Xunit;

namespace F1Warehouse.IntegrationTests.Documents;

/// <summary>The SQL that people read is written as <c>.sqlfluff</c> says, which editors read too.</summary>
public sealed class SqlFormatTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Models_and_verifications_are_written_in_the_house_s_style()
    {
        // A slow reader: minutes for all scripts.
        Assert.SkipUnless(Environment.GetEnvironmentVariable("F1W_TEST_FORMAT") is { Length: > 0 }, "sqlfluff takes minutes: F1W_TEST_FORMAT=1 asks for it");
        var sqlfluff = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, OperatingSystem.IsWindows() ? "sqlfluff.exe" : "sqlfluff"))
            .FirstOrDefault(File.Exists);
        Assert.SkipWhen(sqlfluff is null, "sqlfluff is not installed: apt-get install sqlfluff");

        // One process, because other tests run beside it.
        string[] arguments = ["lint", "--nocolor", "--disable_progress_bar", "--processes", "1", "database/models", "database/verification"];
        var end = await RunningProgram.RunAsync(sqlfluff, Repository.Root, Cancellation, arguments);
        Assert.True(end.ExitCode == 0, end.ToString());
    }
}
