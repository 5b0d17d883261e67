using F1Warehouse.IntegrationTests.Infrastructure;
using Xunit;

namespace F1Warehouse.IntegrationTests.CommandLine;

/// <summary>I12: a terminal too narrow for bars gets plain lines, and one that becomes so holds nothing up.</summary>
public sealed class NarrowTerminalTests(TestServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("stty cols 1 rows 5; $F1W load --data sample")]
    [InlineData("stty cols 100 rows 30; (while sleep 0.01; do stty cols 1 rows 1; stty cols 90 rows 30; done) & $F1W load --data sample; code=$?; kill $!; exit $code")]
    public async Task A_load_comes_to_its_end(string line)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/script"), "needs script(1), of util-linux");
        await using var database = await TestDatabase.CreateAsync(server, Cancellation);
        using var scripts = TestScripts.WithMarker();
        using var data = TestData.WithoutExceptions();
        using var program = new TestProgram(database.ConnectionString, scripts);
        var migrated = await program.RunAsync("migrate", [], Cancellation);
        Assert.True(migrated.ExitCode == 0, migrated.ToString());
        var inTerminal = line.Replace("--data sample", $"--data {data.Folder}", StringComparison.Ordinal);
        using var shell = program.StartShell($"export TERM=xterm F1W F1W_CONNECTION; timeout 240 script --quiet --return --command '{inTerminal}' /dev/null < /dev/null");
        var end = await shell.FinishAsync(Cancellation);
        Assert.True(end.ExitCode == 0, end.ToString());
        Assert.Contains("14 tables", end.Output, StringComparison.Ordinal);
    }
}
