using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Publishing;
using Npgsql;
using Xunit;

namespace F1Warehouse.IntegrationTests.Publishing;

/// <summary>P4, P5: dumps of the whole database beside runs.</summary>
public sealed class DumpTests(TestServer server)
{
    // 50 by the target Torture; a few in every test run.
    private static int Runs { get; } = Torture.Scale(few: 4, many: 50);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task P4_A_dump_that_waits_elsewhere_holds_the_publish_up_and_is_whole()
    {
        await using var fixture = await PublishFixture.PublishedAsync(server);
        await Dump.RequireAsync(fixture.Database, Cancellation);
        await fixture.ExecuteAsync("create schema aside; create table aside.elsewhere (id int)");
        await using var holder = await fixture.Database.DataSource.OpenConnectionAsync(Cancellation);
        await using var holding = await holder.BeginTransactionAsync(Cancellation);
        await new NpgsqlCommand("lock table aside.elsewhere in access exclusive mode", holder, holding).ExecuteNonQueryAsync(Cancellation);
        using var dump = Dump.Start(fixture.Database);
        await fixture.Database.WaitUntilAsync(
            "select exists (select from pg_stat_activity where datname = current_database() and application_name = 'pg_dump' and wait_event_type = 'Lock')", Cancellation);

        await fixture.PrepareNextAsync();
        var impatient = new PublishSettings { Patience = TimeSpan.FromSeconds(1) };
        var blocked = await Assert.ThrowsAsync<PublishBlockedException>(() => fixture.Warehouse.PublishAsync(impatient, Cancellation));
        Assert.Contains(blocked.Objects, found => found.Contains("pg_dump", StringComparison.Ordinal));

        await holding.RollbackAsync(Cancellation);
        Assert.Equal(10_000, Dump.Marker(await dump.FinishAsync(Cancellation)));
        await fixture.Warehouse.PublishAsync(Cancellation);
        Assert.Equal(10_001, await fixture.LiveMarkerAsync());
    }

    [Fact]
    public async Task P5_Dumps_and_runs_in_a_loop_end_well_and_every_dump_is_of_one_release()
    {
        await using var fixture = await PublishFixture.PublishedAsync(server);
        await Dump.RequireAsync(fixture.Database, Cancellation);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var dumps = Task.Run(() => DumpAsync(fixture.Database, ended.Token), Cancellation);
        for (var run = 0; run < Runs; run++)
        {
            await fixture.PublishNextAsync();
        }

        await ended.CancelAsync();
        var seen = await dumps;
        Assert.Equal(seen.Order(), seen);
        Assert.True(seen.Count > 1);
        Assert.Equal(10_000 + Runs, await fixture.LiveMarkerAsync());
    }

    private static async Task<List<int>> DumpAsync(TestDatabase database, CancellationToken ended)
    {
        var seen = new List<int>();
        do
        {
            using var dump = Dump.Start(database);
            seen.Add(Dump.Marker(await dump.FinishAsync(CancellationToken.None)));
        }
        while (!ended.IsCancellationRequested);
        return seen;
    }
}
