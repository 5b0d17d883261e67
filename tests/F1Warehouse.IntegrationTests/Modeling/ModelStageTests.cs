using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.Pipeline.Errors;
using Xunit;

namespace F1Warehouse.IntegrationTests.Modeling;

public sealed class ModelStageTests(TestServer server)
{
    [Theory]
    [InlineData("create view stg_x as\nselect surnam\nfrom drivers", 2, 8, "42703", "surnam")]
    [InlineData("-- é ü 🏁\ncreate view stg_x as select '🏁' as flag, surnam from drivers", 2, 42, "42703", "surnam")]
    [InlineData("\uFEFFcreate view stg_x as select nope", 1, 29, "42703", "nope")]
    [InlineData("create view stg_x as select 1 as a;\r\n\r\ncomment on view stg_y is 'y'", 3, 17, "42P01", "stg_y")]
    [InlineData("create view stg_x as\n\tselect * from", 2, 15, "42601", "end of input")]
    [InlineData("create view stg_x as select 1 as a;\ncreate view stg_x as select 1 as a;", 2, 13, "42P07", "stg_x")]
    [InlineData("create view stg_x as select 1 as a;\ndo $$\nbegin\n  perform 1;\n  raise exception 'no way';\nend $$;", 5, 3, "P0001", "no way")]
    public async Task An_error_is_placed_at_its_file_line_and_column(string sql, int line, int column, string sqlState, string text)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var scripts = TestScripts.WithMarker().Add("models/20_intermediate/int_x.sql", sql);
        await using var warehouse = await TestWarehouse.CreateAsync(server, cancellation, scripts.Folder);
        await warehouse.MigrateAsync(cancellation);
        await warehouse.LoadAsync(TestWarehouse.SampleFolder, cancellation);

        var error = await Assert.ThrowsAsync<ScriptException>(() => warehouse.ModelAsync(cancellation));
        Assert.Equal((line, column, sqlState), (error.Line, error.Column, error.SqlState));
        Assert.EndsWith("int_x.sql", error.File, StringComparison.Ordinal);
        Assert.Contains(text, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_model_leaves_nothing_of_itself_and_a_mended_one_builds_on_the_same_load()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var scripts = TestScripts.WithMarker().Add("models/20_intermediate/int_x.sql", "create table int_x as select 1 as a; select 1/0");
        await using var warehouse = await TestWarehouse.CreateAsync(server, cancellation, scripts.Folder);
        await warehouse.MigrateAsync(cancellation);
        await warehouse.LoadAsync(TestWarehouse.SampleFolder, cancellation);
        await Assert.ThrowsAsync<ScriptException>(() => warehouse.ModelAsync(cancellation));
        Assert.True(await warehouse.Database.ScalarAsync<bool>("select to_regclass('dbt_schema__next.int_x') is null", cancellation));

        scripts.Add("models/20_intermediate/int_x.sql", "create table int_x as select 1 as a");
        await warehouse.ModelAsync(cancellation);
        await warehouse.VerifyAsync(cancellation);
        await warehouse.PublishAsync(cancellation);
        Assert.Equal(
            "models/10_staging/stg_status.sql, models/20_intermediate/int_x.sql, models/30_marts/core/dim_drivers.sql, models/30_marts/driver_performance/fct_driver_performance.sql",
            await warehouse.Database.ScalarAsync<string>(
                "select string_agg(name, ', ' order by name) from f1_warehouse.applied_scripts where release_id = 1 and length(sha256) = 64",
                cancellation));
    }

    [Fact]
    public async Task A_script_outside_the_layers_is_named_instead_of_forgotten()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var scripts = TestScripts.WithMarker().Add("models/25_other/x.sql", "select 1");
        await using var warehouse = await TestWarehouse.CreateAsync(server, cancellation, scripts.Folder);
        await warehouse.MigrateAsync(cancellation);
        await warehouse.LoadAsync(TestWarehouse.SampleFolder, cancellation);
        var error = await Assert.ThrowsAsync<ConfigurationException>(() => warehouse.ModelAsync(cancellation));
        Assert.Contains("models/25_other/x.sql", error.Message, StringComparison.Ordinal);
    }
}
