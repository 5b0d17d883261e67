using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Releases;
using Xunit;

namespace F1Warehouse.IntegrationTests.Publishing;

public sealed class PublishStageTests(TestServer server)
{
    [Fact]
    public async Task What_was_live_becomes_the_previous_release_and_no_candidate_is_left()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var scripts = TestScripts.WithMarker();
        await using var warehouse = await TestWarehouse.CreateAsync(server, cancellation, scripts.Folder);
        using var data = new TestData();
        foreach (var marker in new[] { 10000, 10001, 10002 })
        {
            await warehouse.RunAsync(data.Append("status.csv", $"{marker},\"Marker\"").Folder, cancellation);
        }

        Assert.Equal(10002, await warehouse.Database.ScalarAsync<int>("select marker from dbt_schema_core_schema.dim_drivers", cancellation));
        Assert.Equal(10001, await warehouse.Database.ScalarAsync<int>("select marker from dbt_schema_core_schema__prev.dim_drivers", cancellation));
        Assert.Equal(10001, await warehouse.Database.ScalarAsync<int>("select max(status_id) from dbt_schema__prev.stg_status", cancellation));
        Assert.Equal(0, await warehouse.Database.ScalarAsync<long>(
            @"select count(*) from pg_namespace where nspname like '%\_\_next' or nspname like '%\_\_old'", cancellation));
        Assert.Equal("retired, retired, live", await warehouse.Database.ScalarAsync<string>(
            "select string_agg(state, ', ' order by release_id) from f1_warehouse.releases", cancellation));
    }

    [Fact]
    public async Task Two_bases_in_one_database_do_not_touch_each_other()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var scripts = TestScripts.WithMarker();
        await using var shared = await TestWarehouse.CreateAsync(server, cancellation, scripts.Folder);
        await using var mine = shared.WithBase("ci_42");
        using var data = new TestData();
        await shared.RunAsync(data.Append("status.csv", "10000,\"Marker\"").Folder, cancellation);
        await mine.RunAsync(data.Append("status.csv", "10001,\"Marker\"").Folder, cancellation);
        await mine.RunAsync(data.Folder, cancellation);

        Assert.Equal(10000, await shared.Database.ScalarAsync<int>("select marker from dbt_schema_core_schema.dim_drivers", cancellation));
        Assert.Equal(10000, await shared.Database.ScalarAsync<int>("select max(status_id) from public.status", cancellation));
        Assert.Equal(10001, await shared.Database.ScalarAsync<int>("select marker from ci_42_core_schema.dim_drivers", cancellation));
        Assert.Equal(10001, await shared.Database.ScalarAsync<int>("select max(status_id) from ci_42_raw.status", cancellation));
        Assert.Equal(1, (await WarehouseStatus.ReadAsync(shared.Context, cancellation)).Live!.ReleaseId);
    }

    [Fact]
    public async Task Only_a_verified_candidate_can_be_published()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var scripts = TestScripts.WithMarker();
        await using var warehouse = await TestWarehouse.CreateAsync(server, cancellation, scripts.Folder);
        await Assert.ThrowsAsync<ConfigurationException>(() => warehouse.PublishAsync(cancellation));
        await warehouse.MigrateAsync(cancellation);
        Assert.Contains("run verify first", await RefusalAsync(), StringComparison.Ordinal);
        await warehouse.LoadAsync(TestWarehouse.SampleFolder, cancellation);
        Assert.Contains("run verify first", await RefusalAsync(), StringComparison.Ordinal);
        await warehouse.ModelAsync(cancellation);
        Assert.Contains("run verify first", await RefusalAsync(), StringComparison.Ordinal);
        await warehouse.VerifyAsync(cancellation);
        await warehouse.ModelAsync(cancellation);
        Assert.Contains("run verify first", await RefusalAsync(), StringComparison.Ordinal);

        async Task<string> RefusalAsync() =>
            (await Assert.ThrowsAsync<ConfigurationException>(() => warehouse.PublishAsync(cancellation))).Message;
    }

    [Fact]
    public async Task Privileges_on_schemas_tables_and_columns_outlive_a_publish()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var scripts = TestScripts.WithMarker();
        await using var warehouse = await TestWarehouse.CreateAsync(server, cancellation, scripts.Folder);
        await warehouse.RunAsync(TestWarehouse.SampleFolder, cancellation);
        var analyst = $"analyst_{warehouse.Database.Name}";
        await warehouse.Database.ExecuteAsync($"""
            create role {analyst};
            grant usage on schema dbt_schema_core_schema to {analyst};
            grant select on dbt_schema_core_schema.dim_drivers, dbt_schema.stg_status to {analyst} with grant option;
            grant select (race_id, name) on public.races to {analyst};
            """, cancellation);
        try
        {
            await warehouse.RunAsync(TestWarehouse.SampleFolder, cancellation);
            Assert.Equal("t t t t f", await warehouse.Database.ScalarAsync<string>($"""
                select concat_ws(' ', has_schema_privilege('{analyst}', 'dbt_schema_core_schema', 'usage'),
                    has_table_privilege('{analyst}', 'dbt_schema_core_schema.dim_drivers', 'select with grant option'),
                    has_table_privilege('{analyst}', 'dbt_schema.stg_status', 'select'),
                    has_column_privilege('{analyst}', 'public.races', 'name', 'select'),
                    has_column_privilege('{analyst}', 'public.races', 'round', 'select'))
                """, cancellation));
        }
        finally
        {
            await warehouse.Database.ExecuteAsync($"drop owned by {analyst}; drop role {analyst}", CancellationToken.None);
        }
    }
}
