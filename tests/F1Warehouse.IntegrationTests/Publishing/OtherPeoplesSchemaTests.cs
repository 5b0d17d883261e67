using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Publishing;
using Xunit;

namespace F1Warehouse.IntegrationTests.Publishing;

/// <summary>P9, P17: names like ours.</summary>
public sealed class OtherPeoplesSchemaTests(TestServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("create schema dbt_schema__next; create table dbt_schema__next.mine as select 7 as amount", "schema dbt_schema__next", "dbt_schema__next.mine")]
    [InlineData("create schema dbt_schema__old; create table dbt_schema__old.mine as select 7 as amount", "schema dbt_schema__old", "dbt_schema__old.mine")]
    [InlineData("create table dbt_schema__prev.mine as select 7 as amount", "dbt_schema__prev.mine", "dbt_schema__prev.mine")]
    public async Task P9_Schemas_and_tables_that_we_did_not_make_are_never_touched(string create, string expected, string table)
    {
        await using var fixture = await PublishFixture.PublishedAsync(server);
        await fixture.PublishNextAsync();
        await fixture.ExecuteAsync(create);
        var blocked = await Assert.ThrowsAsync<PublishBlockedException>(fixture.PublishNextAsync);
        Assert.Contains(blocked.Objects, found => found.Contains(expected, StringComparison.Ordinal));
        Assert.Equal(7, await fixture.ScalarAsync<int>($"select amount from {table}"));
        Assert.Equal(10_001, await fixture.LiveMarkerAsync());
    }

    [Fact]
    public async Task P9_A_table_in_the_candidate_that_no_script_made_is_neither_published_nor_swept()
    {
        await using var fixture = await PublishFixture.PublishedAsync(server);
        await fixture.PrepareNextAsync();
        await fixture.ExecuteAsync("create table dbt_schema__next.mine as select 7 as amount; comment on schema dbt_schema is 'ours since 1950'");
        await Assert.ThrowsAsync<PublishBlockedException>(() => fixture.Warehouse.PublishAsync(Cancellation));
        await Assert.ThrowsAsync<PublishBlockedException>(fixture.PrepareNextAsync);
        Assert.Equal(7, await fixture.ScalarAsync<int>("select amount from dbt_schema__next.mine"));
        await fixture.ExecuteAsync("drop table dbt_schema__next.mine");
        await fixture.PublishNextAsync();
        Assert.Equal("ours since 1950", await fixture.ScalarAsync<string>("select obj_description('dbt_schema'::regnamespace)"));
    }

    [Theory]
    [InlineData("ci", "ci__next")]
    [InlineData("ci__next", "ci")]
    [InlineData("ci", "ci_raw")]
    [InlineData("ci", "ci_core_schema")]
    [InlineData("dbt_schema", "public__old")]
    [InlineData("ci", "ci__r17")]
    public async Task P17_Base_schemas_that_would_collide_are_refused_at_the_start(string first, string second)
    {
        using var scripts = TestScripts.WithMarker();
        await using var warehouse = await TestWarehouse.CreateAsync(server, Cancellation, scripts.Folder);
        await warehouse.WithBase(first).MigrateAsync(Cancellation);
        var refused = await Assert.ThrowsAsync<ConfigurationException>(() => warehouse.WithBase(second).MigrateAsync(Cancellation));
        Assert.Contains("collides", refused.Message, StringComparison.Ordinal);
        await warehouse.WithBase(first).MigrateAsync(Cancellation);
        await warehouse.WithBase("other").MigrateAsync(Cancellation);
    }

    [Fact]
    public async Task A_dropped_warehouse_takes_all_that_is_its_own_and_nothing_else()
    {
        await using var fixture = await PublishFixture.PublishedAsync(server);
        await using var mine = fixture.Warehouse.WithBase("ci_42");
        await mine.RunAsync(fixture.DataFolder, Cancellation);
        await mine.RunAsync(fixture.DataFolder, Cancellation);
        await mine.PrepareAsync(fixture.DataFolder, Cancellation);
        var drop = new WarehouseDrop(mine.Context);
        Assert.Contains(await drop.PlanAsync(Cancellation), part => part.Name == "table ci_42_core_schema.dim_drivers");
        await fixture.ExecuteAsync("create table ci_42.theirs (id int)");

        Assert.Contains("table ci_42.theirs", (await Assert.ThrowsAsync<PublishBlockedException>(DropAsync)).Objects);
        await fixture.ExecuteAsync("drop table ci_42.theirs");
        await DropAsync();

        Assert.Equal(0, await fixture.ScalarAsync<long>("select count(*) from pg_namespace where nspname like 'ci\\_42%'"));
        Assert.Equal(10_000, await fixture.LiveMarkerAsync());
        await Assert.ThrowsAsync<ConfigurationException>(() => drop.PlanAsync(Cancellation));
        await mine.RunAsync(fixture.DataFolder, Cancellation);

        async Task DropAsync()
        {
            await using var only = await Pipeline.Releases.RunLock.AcquireAsync(fixture.Database.DataSource, Cancellation);
            await drop.RunAsync(only, null, Cancellation);
        }
    }
}
