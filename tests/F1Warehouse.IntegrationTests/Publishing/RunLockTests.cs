using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Publishing;
using F1Warehouse.Pipeline.Releases;
using Npgsql;
using Xunit;

namespace F1Warehouse.IntegrationTests.Publishing;

/// <summary>P1, P2, P18: the lock, and what is true when a connection is lost.</summary>
public sealed class RunLockTests(TestServer server)
{
    private const string Holder = $"select pid from {TestDatabase.AdvisoryLocks} where objid = 1 and classid = 6697335 and granted";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task P1_A_run_whose_lock_is_lost_while_it_waits_for_readers_publishes_nothing()
    {
        await using var fixture = await PublishFixture.PublishedAsync(server);
        await fixture.PrepareNextAsync();
        await using var reader = await fixture.Database.DataSource.OpenConnectionAsync(Cancellation);
        await using var reading = await reader.BeginTransactionAsync(Cancellation);
        await new NpgsqlCommand("select * from dbt_schema_core_schema.dim_drivers", reader).ExecuteScalarAsync(Cancellation);
        var publish = fixture.Warehouse.PublishAsync(Cancellation);
        await TestDatabase.WaitUntilAsync(
            () => publish.IsCompleted || fixture.Warehouse.Events.Any(e => e.ToString().Contains("waiting for readers", StringComparison.Ordinal)), Cancellation);
        Assert.False(publish.IsCompleted, $"{publish.Exception} {string.Join('\n', fixture.Warehouse.Events)}");
        await fixture.ExecuteAsync($"select pg_terminate_backend(({Holder}))");

        // Another run gets in and leaves a candidate that is not verified.
        await Assert.ThrowsAsync<DatabaseUnavailableException>(() => publish);
        await fixture.Warehouse.LoadAsync(fixture.DataFolder, Cancellation);
        await reading.RollbackAsync(Cancellation);

        Assert.Equal(10_000, await fixture.LiveMarkerAsync());
        Assert.Equal(1L, await fixture.ScalarAsync<long>("select release_id from f1_warehouse.releases where state = 'live'"));
    }

    [Fact]
    public async Task P1_Who_does_not_hold_the_lock_cannot_publish()
    {
        await using var fixture = await PublishFixture.PublishedAsync(server);
        await fixture.PrepareNextAsync();
        var refused = await Assert.ThrowsAsync<PostgresException>(() => fixture.ExecuteAsync("call f1_warehouse.publish(2)"));
        Assert.Equal("FW007", refused.SqlState);
    }

    [Fact]
    public async Task P2_The_loss_of_the_lock_is_noticed_at_once()
    {
        await using var fixture = await PublishFixture.PublishedAsync(server);
        await using var only = await RunLock.AcquireAsync(fixture.Database.DataSource, Cancellation);
        await fixture.ExecuteAsync($"select pg_terminate_backend(({Holder}))");
        var lost = new TaskCompletionSource();
        await using var registration = only.Lost.Register(lost.SetResult);
        await lost.Task.WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
    }

    [Fact]
    public async Task P18_A_connection_that_is_lost_at_the_commit_is_answered_by_looking()
    {
        await using var fixture = await PublishFixture.PublishedAsync(server);
        await fixture.PrepareNextAsync();
        // The session is ended in the moment in which the transaction is done, by a trigger at its commit.
        await fixture.ExecuteAsync(
            """
            create function public.end_session() returns trigger language plpgsql as $$ begin
                perform pg_terminate_backend(pg_backend_pid());
                return null;
            end $$;
            create constraint trigger last_word after insert on f1_warehouse.publications deferrable initially deferred
                for each row execute function public.end_session();
            """);
        await Assert.ThrowsAsync<DatabaseUnavailableException>(() => fixture.Warehouse.PublishAsync(Cancellation));
        Assert.Equal(10_000, await fixture.LiveMarkerAsync());

        // After the commit: the books say that it is live, and so does the program.
        await fixture.ExecuteAsync("drop trigger last_word on f1_warehouse.publications");
        await fixture.ExecuteAsync(
            """
            alter procedure f1_warehouse.publish(bigint, interval, boolean, boolean, integer) rename to publish_then_die;
            create procedure f1_warehouse.publish(release bigint, patience interval, discard_changes boolean, allow_loss boolean, keep integer) language plpgsql as $$
            begin
                call f1_warehouse.publish_then_die(release, patience, discard_changes, allow_loss, keep);
                perform pg_terminate_backend(pg_backend_pid());
            end $$;
            """);
        Assert.Equal(2, await fixture.Warehouse.PublishAsync(Cancellation));
        Assert.Equal(10_001, await fixture.LiveMarkerAsync());
        Assert.Contains(fixture.Warehouse.Events, e => e is ReleasePublished { ReleaseId: 2 });
    }

    [Fact]
    public async Task A_run_that_waits_gets_its_turn()
    {
        await using var fixture = await PublishFixture.PublishedAsync(server);
        var first = await RunLock.AcquireAsync(fixture.Database.DataSource, Cancellation);
        await Assert.ThrowsAsync<WarehouseBusyException>(() => RunLock.AcquireAsync(fixture.Database.DataSource, Cancellation));
        var told = new TaskCompletionSource<string>();
        var second = RunLock.AcquireAsync(fixture.Database.DataSource, Timeout.InfiniteTimeSpan, told.SetResult, Cancellation);
        Assert.Contains("another run holds", await told.Task, StringComparison.Ordinal);
        await first.DisposeAsync();
        await (await second).DisposeAsync();
    }
}
