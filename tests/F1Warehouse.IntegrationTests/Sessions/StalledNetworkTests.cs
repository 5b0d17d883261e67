using System.Diagnostics;
using F1Warehouse.IntegrationTests.Infrastructure;
using Xunit;

namespace F1Warehouse.IntegrationTests.Sessions;

/// <summary>C6: Ctrl-C ends a run whose server no longer answers.</summary>
public sealed class StalledNetworkTests(TestServer server)
{
    [Fact]
    public async Task One_interruption_ends_a_run_on_a_stalled_network()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var database = await TestDatabase.CreateAsync(server, cancellation);
        using var network = new StallingNetwork(server, database.Name);
        using var scripts = TestScripts.WithMarker()
            .Add("verification/assert_slow.sql", TestScripts.Ours + "select 1 as n where pg_advisory_xact_lock_shared(5) is null");
        using var data = TestData.WithoutExceptions();
        using var program = new TestProgram(network.ConnectionString, scripts);
        await using var hold = await database.DataSource.OpenConnectionAsync(cancellation);
        await using var holding = new Npgsql.NpgsqlCommand("select pg_advisory_lock(5)", hold);
        await holding.ExecuteNonQueryAsync(cancellation);

        using var run = program.Start("run", "--data", data.Folder);
        await database.WaitUntilAsync($"select exists (select from {TestDatabase.AdvisoryLocks} where not granted)", cancellation);
        network.Stall();
        var asked = Stopwatch.GetTimestamp();
        run.Interrupt();
        var end = await run.FinishAsync(cancellation);

        Assert.Equal(130, end.ExitCode);
        Assert.True(Stopwatch.GetElapsedTime(asked) < TimeSpan.FromSeconds(3), $"{Stopwatch.GetElapsedTime(asked)}: {end}");
    }
}
