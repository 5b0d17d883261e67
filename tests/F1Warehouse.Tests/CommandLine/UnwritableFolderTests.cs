using Xunit;

namespace F1Warehouse.Tests.CommandLine;

/// <summary>I7: a folder that takes no reports is found before anything is done, be it that nobody answers at the database's address.</summary>
public sealed class UnwritableFolderTests : IDisposable
{
    private readonly ConsoleOfTest console = new();

    public void Dispose() => console.Dispose();

    [Theory]
    [InlineData("run", "--data", "sample")]
    [InlineData("verify")]
    [InlineData("verify", "--live")]
    [InlineData("test")]
    public async Task It_is_bad_usage_and_no_server_is_asked(string verb, params string[] more)
    {
        var file = Path.Combine(console.Workspace.Root, "file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        Assert.Equal(2, await console.RunAsync([verb, "--connection", "Host=127.0.0.1;Port=1;Username=ann", "--results", Path.Combine(file, "results"), .. more]));
        Assert.Contains($"--results {file}", console.ErrorLines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_there_and_takes_no_files_is_found_as_well()
    {
        // Not even root writes there.
        Assert.SkipUnless(Directory.Exists("/proc/self/fdinfo"), "needs /proc");
        Assert.Equal(2, await console.RunAsync("verify", "--connection", "Host=127.0.0.1;Port=1;Username=ann", "--results", "/proc/self/fdinfo"));
        Assert.Contains("--results /proc/self/fdinfo: the reports of the verification cannot be written", console.ErrorLines[^1], StringComparison.Ordinal);
    }
}
