using System.Diagnostics;
using F1Warehouse.IntegrationTests.Infrastructure;
using Npgsql;
using Xunit;

namespace F1Warehouse.IntegrationTests.Publishing;

public sealed class AutovacuumTests
{
    // Each page costs it a pause: alone it takes a minute.
    private const string Slow =
        "autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_cost_limit = 1, autovacuum_vacuum_cost_delay = 100";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("publish")]
    [InlineData("load")]
    [InlineData("drop")]
    public async Task An_autovacuum_of_a_large_table_is_ended_and_nobody_waits_for_it(string verb)
    {
        await using var temporary = new TemporaryServer(options => options with
        {
            Settings = new Dictionary<string, string>(options.Settings) { ["autovacuum_naptime"] = "1s" },
        });
        var connection = new NpgsqlConnectionStringBuilder(TestServer.ToConnectionString(await temporary.Server.StartAsync(Cancellation))) { Database = "f1" }.ConnectionString;
        using var program = new ProductProgram(connection);
        string[] sample = ["--data", TestWarehouse.SampleFolder];
        foreach (var stage in new[] { "migrate", "load", "model", "verify" })
        {
            var finished = await program.RunAsync(stage, stage == "load" ? sample : [], Cancellation);
            Assert.True(finished.ExitCode == 0, finished.Output + finished.Error);
        }

        await using var database = NpgsqlDataSource.Create(connection);
        // Every row leaves a dead one behind.
        await using var slow = database.CreateCommand(
            $"alter table public__next.lap_times set ({Slow}); update public__next.lap_times set position = position;"
            + " select f1_warehouse.record_state(release_id) from f1_warehouse.releases where place = '__next'");
        await slow.ExecuteNonQueryAsync(Cancellation);
        await using var isVacuumed = database.CreateCommand("select exists (select from pg_stat_progress_vacuum where relid = 'public__next.lap_times'::regclass)");
        await TestDatabase.WaitUntilAsync(async () => (bool)(await isVacuumed.ExecuteScalarAsync(Cancellation))!, "autovacuum of the laps", Cancellation);

        var begun = Stopwatch.GetTimestamp();
        var done = await program.RunAsync(verb, verb switch { "load" => sample, "drop" => ["--yes", "--base-schema", "dbt_schema"], _ => [] }, Cancellation);
        Assert.True(done.ExitCode == 0, done.Output + done.Error);
        Assert.InRange(Stopwatch.GetElapsedTime(begun), TimeSpan.Zero, TimeSpan.FromSeconds(30));
    }
}
