using F1Warehouse.IntegrationTests.Infrastructure;
using Xunit;

namespace F1Warehouse.IntegrationTests.CommandLine;

/// <summary>One of the repository's two build scripts, called as a person calls it.</summary>
public enum BuildScript
{
    /// <summary><c>build.sh</c></summary>
    Bash,

    /// <summary><c>build.ps1</c>, by the PowerShell that <c>tests/.config/dotnet-tools.json</c> names.</summary>
    PowerShell,
}

/// <summary>Calls them.</summary>
internal static class BuildScripts
{
    private static readonly string tests = Path.Combine(Repository.Root, "tests");

    private static readonly SemaphoreSlim once = new(1);
    private static FinishedProgram? restored;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Skips the test where the script's shell cannot be had.</summary>
    public static async Task<FinishedProgram> RunAsync(this BuildScript script, string folder, params string[] arguments)
    {
        // The scripts' own compiler has one cache, which two runs at once would write together.
        string[] own = [.. arguments, "--exclusive"];
        if (script == BuildScript.Bash)
        {
            Assert.SkipWhen(OperatingSystem.IsWindows(), "build.sh needs a POSIX shell");
            return await RunningProgram.RunAsync(Path.Combine(Repository.Root, "build.sh"), folder, Cancellation, own);
        }

        var restore = await RestoreAsync();
        Assert.SkipWhen(restore.ExitCode != 0, $"PowerShell cannot be restored: {restore}");

        // The tool runs in the folder of its manifest; -Command reads the line as a prompt does, quotes and all.
        var line = $"Set-Location {Quote(folder)}; & {Quote(Path.Combine(Repository.Root, "build.ps1"))} {string.Join(' ', own.Select(Quote))}; exit $LASTEXITCODE";
        return await RunningProgram.RunAsync("dotnet", tests, Cancellation, "tool", "run", "pwsh", "-NoProfile", "-NonInteractive", "-Command", line);
    }

    private static async Task<FinishedProgram> RestoreAsync()
    {
        await once.WaitAsync(Cancellation);
        try
        {
            return restored ??= await RunningProgram.RunAsync("dotnet", tests, Cancellation, "tool", "restore");
        }
        finally
        {
            once.Release();
        }
    }

    private static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
