using F1Warehouse.IntegrationTests.Infrastructure;
using Xunit;

namespace F1Warehouse.IntegrationTests.Modeling;

public sealed class RawStatisticsTests(TestServer server)
{
    [Fact]
    public async Task Models_find_the_rows_and_the_keys_and_autovacuum_is_due_for_the_rest()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var warehouse = await TestWarehouse.CreateAsync(server, cancellation);
        await warehouse.MigrateAsync(cancellation);
        await warehouse.LoadAsync(TestWarehouse.SampleFolder, cancellation);
        // What is asked for is what models leave, not what autovacuum makes of it.
        await warehouse.Database.ExecuteAsync("alter table public__next.results set (autovacuum_enabled = false)", cancellation);
        await warehouse.ModelAsync(cancellation);

        Assert.Equal(
            "constructor_id, driver_id, race_id, result_id, status_id",
            await warehouse.Database.ScalarAsync<string>(
                "select string_agg(attname, ', ' order by attname) from pg_stats where schemaname = 'public__next' and tablename = 'results'", cancellation));
        Assert.Equal(
            616, await warehouse.Database.ScalarAsync<int>("select reltuples::int from pg_class where oid = 'public__next.results'::regclass", cancellation));
        await warehouse.Database.WaitUntilAsync(
            "select n_mod_since_analyze > 0 from pg_stat_all_tables where relid = 'public__next.results'::regclass", cancellation);
    }
}
