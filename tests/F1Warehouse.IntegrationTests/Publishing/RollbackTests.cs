using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Publishing;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Verifying;
using Npgsql;
using Xunit;

namespace F1Warehouse.IntegrationTests.Publishing;

/// <summary>Back and forth, the history, and how many releases are kept.</summary>
public sealed class RollbackTests(TestServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_rollback_makes_the_previous_release_live_and_a_second_one_goes_forth_again()
    {
        await using var fixture = await PublishFixture.PublishedAsync(server);
        await fixture.PublishNextAsync();

        Assert.Equal(1, await fixture.Warehouse.RollbackAsync(null, Cancellation));
        Assert.Equal(10_000, await fixture.LiveMarkerAsync());
        Assert.Equal(10_001, await fixture.ScalarAsync<int>("select marker from dbt_schema_core_schema__prev.dim_drivers"));
        Assert.Equal(10_000, await fixture.ScalarAsync<int>("select max(status_id) from dbt_schema.stg_status"));
        var audit = await fixture.Warehouse.VerifyAsync(new VerificationSettings { Live = true }, Cancellation);
        Assert.Equal((1, VerificationStatus.Pass), (audit.ReleaseId, audit.Status));

        Assert.Equal(2, await fixture.Warehouse.RollbackAsync(null, Cancellation));
        Assert.Equal(10_001, await fixture.LiveMarkerAsync());
        await fixture.Warehouse.RollbackAsync(null, Cancellation);
        await fixture.PublishNextAsync();
        Assert.Equal(10_002, await fixture.LiveMarkerAsync());
        Assert.Equal(10_000, await fixture.ScalarAsync<int>("select marker from dbt_schema_core_schema__prev.dim_drivers"));
    }

    [Fact]
    public async Task A_rollback_holds_readers_up_for_a_moment_only_and_shows_them_whole_releases()
    {
        await using var fixture = await PublishFixture.PublishedAsync(server);
        await fixture.PublishNextAsync();
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var readers = Enumerable.Range(0, 4).Select(_ => Task.Run(() => ReadAsync(fixture.Database, ended.Token), Cancellation)).ToList();
        for (var rollback = 0; rollback < 5; rollback++)
        {
            await fixture.Warehouse.RollbackAsync(null, Cancellation);
        }

        await ended.CancelAsync();
        foreach (var seen in await Task.WhenAll(readers))
        {
            Assert.Equal([10_000, 10_001], seen.Order());
        }

        // The best of five, because the machine does other things as well.
        var held = await fixture.ScalarAsync<int>("select min(milliseconds) from f1_warehouse.publications where kind = 'rollback'");
        Assert.True(held <= 200, $"readers waited {held} ms");
    }

    private static async Task<HashSet<int>> ReadAsync(TestDatabase database, CancellationToken ended)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(CancellationToken.None);
        await using var command = new NpgsqlCommand(
            "select (select marker from dbt_schema_core_schema.dim_drivers), (select max(status_id) from dbt_schema.stg_status)", connection);
        var seen = new HashSet<int>();
        while (!ended.IsCancellationRequested)
        {
            await using var row = await command.ExecuteReaderAsync(CancellationToken.None);
            Assert.True(await row.ReadAsync(CancellationToken.None));
            Assert.Equal(row.GetInt32(0), row.GetInt32(1));
            seen.Add(row.GetInt32(0));
        }

        return seen;
    }

    [Fact]
    public async Task A_rollback_leaves_a_candidate_alone()
    {
        await using var fixture = await PublishFixture.PublishedAsync(server);
        await fixture.PublishNextAsync();
        await fixture.PrepareNextAsync();
        await fixture.Warehouse.RollbackAsync(null, Cancellation);
        await fixture.Warehouse.PublishAsync(Cancellation);
        Assert.Equal(10_002, await fixture.LiveMarkerAsync());
    }

    [Fact]
    public async Task Releases_are_kept_as_many_as_asked_for_and_each_can_come_back()
    {
        await using var fixture = await PublishFixture.PublishedAsync(server);
        for (var release = 2; release <= 5; release++)
        {
            await fixture.PrepareNextAsync();
            await fixture.Warehouse.PublishAsync(new PublishSettings { Keep = 3 }, Cancellation);
        }

        Assert.Equal("__r2 __r3 __prev ", await PlacesAsync());
        var unknown = await Assert.ThrowsAsync<ConfigurationException>(() => fixture.Warehouse.RollbackAsync(1, Cancellation));
        Assert.Contains("release 2 in dbt_schema__r2", unknown.Message, StringComparison.Ordinal);
        Assert.Equal(2, await fixture.Warehouse.RollbackAsync(2, Cancellation));
        Assert.Equal(10_001, await fixture.LiveMarkerAsync());
        Assert.Equal(" __r3 __r4 __prev", await PlacesAsync());
        Assert.Equal([5L, 4L, 3L], (await WarehouseStatus.ReadAsync(fixture.Warehouse.Context, Cancellation)).Kept.Select(release => release.ReleaseId));

        await fixture.PublishNextAsync();
        Assert.Equal("__prev ", await PlacesAsync());
        Assert.Equal(0, await fixture.ScalarAsync<long>(@"select count(*) from pg_namespace where nspname like '%\_\_r_'"));

        Task<string> PlacesAsync() => fixture.ScalarAsync<string>(
            "select string_agg(place, ' ' order by release_id) from f1_warehouse.releases where place is not null");
    }

    [Fact]
    public async Task The_history_tells_each_release_and_each_time_it_went_live()
    {
        await using var fixture = await PublishFixture.PublishedAsync(server);
        await fixture.PublishNextAsync();
        await fixture.Warehouse.RollbackAsync(null, Cancellation);
        var history = await ReleaseHistory.ReadAsync(fixture.Database.DataSource, fixture.Warehouse.Context.Schemas, 10, Cancellation);
        Assert.Equal([2L, 1L], history.Select(release => release.ReleaseId));
        Assert.Equal(["retired", "live"], history.Select(release => release.State));
        Assert.Equal("dbt_schema__prev", history[0].KeptIn);
        Assert.StartsWith("pass: 1 rules, 0 broken: none", history[1].Verification, StringComparison.Ordinal);
        Assert.StartsWith("published", Assert.IsType<string>(history[1].Publications[0]), StringComparison.Ordinal);
        Assert.StartsWith("back", history[1].Publications[1], StringComparison.Ordinal);
        Assert.EndsWith("rolled back to release 1", history[0].Publications[1], StringComparison.Ordinal);
        Assert.True(history[0].Rows > 1000);
    }

    [Fact]
    public async Task A_past_release_that_was_changed_does_not_come_back_unless_it_is_taken_as_it_is()
    {
        await using var fixture = await PublishFixture.PublishedAsync(server);
        await fixture.PublishNextAsync();
        await fixture.ExecuteAsync("delete from dbt_schema_core_schema__prev.dim_drivers");
        await Assert.ThrowsAsync<PublishBlockedException>(() => fixture.Warehouse.RollbackAsync(null, Cancellation));
        Assert.Equal(10_001, await fixture.LiveMarkerAsync());
    }
}
