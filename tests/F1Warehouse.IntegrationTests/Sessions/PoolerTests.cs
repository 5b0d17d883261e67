using F1Warehouse.IntegrationTests.Infrastructure;
using Npgsql;
using Xunit;

namespace F1Warehouse.IntegrationTests.Sessions;

/// <summary>C2: a pooler that shares sessions is told by what it does; one that does not is worked through.</summary>
public sealed class PoolerTests(TestServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("transaction")]
    [InlineData("statement")]
    public async Task A_pooler_that_shares_sessions_is_refused_before_anything_is_done(string mode)
    {
        Assert.SkipUnless(PgBouncer.IsInstalled, "pgbouncer is not installed: apt-get install pgbouncer");
        using var pooler = new PgBouncer(server, mode);
        await pooler.WaitAsync(Cancellation);
        await using var database = await TestDatabase.CreateAsync(server, Cancellation);
        foreach (var verb in (string[][])[["run", "--data", TestWarehouse.SampleFolder], ["status"], ["verify", "--live"]])
        {
            var end = await RunAsync(pooler, database, verb);
            Assert.True(end.ExitCode == 2, end.ToString());
            Assert.Contains("pool_mode = session", end.Error, StringComparison.Ordinal);
        }

        Assert.True(await database.ScalarAsync<bool>("select to_regnamespace('f1_warehouse') is null", Cancellation));
    }

    [Fact]
    public async Task A_pooler_that_lends_a_session_as_a_whole_is_worked_through_and_keeps_nothing_of_ours()
    {
        Assert.SkipUnless(PgBouncer.IsInstalled, "pgbouncer is not installed: apt-get install pgbouncer");
        using var pooler = new PgBouncer(server, "session");
        await pooler.WaitAsync(Cancellation);
        await using var database = await TestDatabase.CreateAsync(server, Cancellation);
        await database.ExecuteAsync($"alter database {database.Name} set statement_timeout = '7s'", Cancellation);
        var end = await RunAsync(pooler, database, "run", "--data", TestWarehouse.SampleFolder);
        Assert.True(end.ExitCode == 0, end.ToString());

        await using var next = new NpgsqlConnection(Through(pooler, database));
        await next.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand(
            $"select current_setting('session_replication_role') || ' ' || current_setting('statement_timeout') || ' ' || (select count(*) from {TestDatabase.AdvisoryLocks})", next);
        Assert.Equal("origin 7s 0", await command.ExecuteScalarAsync(Cancellation));
    }

    private static async Task<FinishedProgram> RunAsync(PgBouncer pooler, TestDatabase database, params string[] arguments)
    {
        using var program = new ProductProgram(Through(pooler, database));
        return await program.RunAsync(arguments[0], arguments[1..], Cancellation);
    }

    private static string Through(PgBouncer pooler, TestDatabase database) =>
        new NpgsqlConnectionStringBuilder(pooler.ConnectionString) { Database = database.Name }.ConnectionString;
}
