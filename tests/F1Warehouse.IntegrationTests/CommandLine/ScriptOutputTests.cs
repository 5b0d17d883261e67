using F1Warehouse.IntegrationTests.Infrastructure;
using Xunit;

namespace F1Warehouse.IntegrationTests.CommandLine;

/// <summary>I6, E4: half a script is no script, and asking changes nothing.</summary>
public sealed class ScriptOutputTests(TestServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("$F1W script --data {0} > /dev/full")]
    [InlineData("$F1W script --data {0} --output /dev/full/x.sql")]
    [InlineData("$F1W script --data {0} --output nodir/x.sql")]
    public async Task A_script_that_cannot_be_written_whole_is_bad_usage(string line)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs bash");
        using var scripts = TestScripts.WithMarker();
        using var data = TestData.WithoutExceptions();
        using var program = new TestProgram("Host=nowhere", scripts);
        using var shell = program.StartShell(string.Format(System.Globalization.CultureInfo.InvariantCulture, line, data.Folder));
        var end = await shell.FinishAsync(Cancellation);
        Assert.True(end.ExitCode == 2, end.ToString());
        Assert.Empty(Directory.GetFiles(program.Workspace, "*.sql*"));
    }

    [Fact]
    public async Task Asking_a_database_without_a_warehouse_makes_nothing_in_it()
    {
        const string objects = "select (select count(*) from pg_namespace) || ' ' || (select count(*) from pg_class)";
        await using var database = await TestDatabase.CreateAsync(server, Cancellation);
        using var program = new ProductProgram(database.ConnectionString);
        var before = await database.ScalarAsync<string>(objects, Cancellation);
        foreach (var verb in new[] { "status", "history" })
        {
            var end = await program.RunAsync(verb, [], Cancellation);
            Assert.True(end.ExitCode == 2, end.ToString());
            Assert.Contains("run migrate first", end.Error, StringComparison.Ordinal);
        }

        Assert.Equal(before, await database.ScalarAsync<string>(objects, Cancellation));
    }

    [Fact]
    public async Task Asking_for_the_status_where_nothing_is_makes_nothing()
    {
        using var scripts = TestScripts.WithMarker();
        using var program = new TestProgram("Host=nowhere", scripts);
        using var run = program.StartBare(["status"]);
        var end = await run.FinishAsync(Cancellation);
        Assert.True(end.ExitCode == 0, end.ToString());
        Assert.Contains("No warehouse here yet", end.Output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(program.Workspace, ".postgres")));
    }
}
