using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.Pipeline.Errors;
using Xunit;

namespace F1Warehouse.IntegrationTests.Publishing;

public sealed class ForeignObjectTests(TestServer server)
{
    [Theory]
    [InlineData("create table dbt_schema.notes (note text)", "table dbt_schema.notes", "drop table dbt_schema.notes")]
    [InlineData("create table public.bets (driver_id int references public.drivers)", "bets_driver_id_fkey on public.bets", "drop table bets")]
    [InlineData("create function public.first_driver() returns dbt_schema_core_schema.dim_drivers language sql as 'select null::dbt_schema_core_schema.dim_drivers'",
        "function public.first_driver()", "drop function first_driver()")]
    [InlineData("create table dbt_schema__prev.kept (id int)", "dbt_schema__prev.kept (on the previous release)", "drop table dbt_schema__prev.kept")]
    public async Task Objects_of_others_stop_a_publish_and_survive_it(string create, string expected, string drop)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var scripts = TestScripts.WithMarker();
        await using var warehouse = await TestWarehouse.CreateAsync(server, cancellation, scripts.Folder);
        await warehouse.RunAsync(TestWarehouse.SampleFolder, cancellation);
        await warehouse.Database.ExecuteAsync(create, cancellation);
        await warehouse.PrepareAsync(TestWarehouse.SampleFolder, cancellation);

        var error = await Assert.ThrowsAsync<PublishBlockedException>(() => warehouse.PublishAsync(cancellation));
        Assert.Contains(error.Objects, found => found.Contains(expected, StringComparison.Ordinal));
        Assert.Single(error.Objects);

        // What stood in the way still stands, and once its owner has dropped it, the same candidate goes live.
        await warehouse.Database.ExecuteAsync(drop, cancellation);
        Assert.Equal(2, await warehouse.PublishAsync(cancellation));
    }

    [Fact]
    public async Task Tables_of_others_in_public_are_none_of_our_business()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var scripts = TestScripts.WithMarker();
        await using var warehouse = await TestWarehouse.CreateAsync(server, cancellation, scripts.Folder);
        await warehouse.Database.ExecuteAsync("create table public.invoices as select 7 as amount", cancellation);
        await warehouse.RunAsync(TestWarehouse.SampleFolder, cancellation);
        await warehouse.RunAsync(TestWarehouse.SampleFolder, cancellation);
        Assert.Equal(7, await warehouse.Database.ScalarAsync<int>("select amount from public.invoices", cancellation));
    }

    [Fact]
    public async Task Raw_tables_of_somebody_else_are_refused_before_anything_is_created()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var scripts = TestScripts.WithMarker();
        await using var warehouse = await TestWarehouse.CreateAsync(server, cancellation, scripts.Folder);
        await warehouse.Database.ExecuteAsync("create table public.races (mine int)", cancellation);
        var error = await Assert.ThrowsAsync<ConfigurationException>(() => warehouse.MigrateAsync(cancellation));
        Assert.Contains("races", error.Message, StringComparison.Ordinal);
    }
}
