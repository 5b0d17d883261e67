using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Verifying;
using Xunit;

namespace F1Warehouse.IntegrationTests.Verifying;

public sealed class StoredFailureTests(TestServer server)
{
    private const string Tables = "select coalesce(string_agg(relname, ',' order by relname), '') from pg_class where relnamespace = to_regnamespace('dbt_schema_audit')";

    private static readonly VerificationSettings Keep = new() { StoreFailures = true };

    [Fact]
    public async Task All_failing_rows_are_kept_with_their_types_in_a_table_per_broken_rule()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var scripts = TestScripts.WithMarker()
            .Add("verification/assert_many.sql", TestScripts.Ours +
                """
                -- Release and candidate are seen by the stored query, too.
                select n, n, date '2021-12-12' as day, null::interval as gap, '{"a": [1]}'::jsonb as doc, status, -- last
                    current_setting('f1_warehouse.release_id')::bigint as release
                from generate_series(1, 1000) as n, (select status from stg_status order by status_id limit 1) as s -- end
                """)
            .Add("verification/assert_soft.sql", "-- kind: source\n-- key: a\nselect 1 as a, 'x' as \"odd \"\"name\"\"\"");
        await using var warehouse = await ModeledAsync(scripts, cancellation);
        var error = await Assert.ThrowsAsync<VerificationException>(() => warehouse.VerifyAsync(Keep, cancellation));
        Assert.Equal("dbt_schema_audit.assert_many", Assert.Single(error.Failures).StoredIn);
        Assert.Equal("assert_many,assert_soft", await warehouse.Database.ScalarAsync<string>(Tables, cancellation));
        Assert.Equal("1000 500500 500500 2021-12-12 0 1 1 1", await warehouse.Database.ScalarAsync<string>(
            """
            select concat_ws(' ', count(*), sum(n), sum(n_2), max(day), count(gap), max(doc -> 'a' ->> 0), count(distinct status), max(release))
            from dbt_schema_audit.assert_many
            """, cancellation));
        Assert.Equal("x", await warehouse.Database.ScalarAsync<string>("select \"odd \"\"name\"\"\" from dbt_schema_audit.assert_soft", cancellation));
        Assert.StartsWith("1000 rows that break the rule in release 1 (candidate), by verification run 1 of ", await warehouse.Database.ScalarAsync<string>(
            "select obj_description('dbt_schema_audit.assert_many'::regclass)", cancellation));
    }

    [Fact]
    public async Task Each_run_replaces_what_earlier_ones_kept_of_its_rules()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var scripts = TestScripts.WithMarker()
            .Add("verification/assert_one.sql", TestScripts.Ours + "select 1 as n")
            .Add("verification/assert_other.sql", TestScripts.Ours + "select 1 as n");
        await using var warehouse = await ModeledAsync(scripts, cancellation);
        await Assert.ThrowsAsync<VerificationException>(() => warehouse.VerifyAsync(Keep, cancellation));

        scripts.Add("verification/assert_one.sql", TestScripts.Ours + "select 2 as m").Add("verification/assert_other.sql", TestScripts.Ours + "select 1 as n where false");
        await Assert.ThrowsAsync<VerificationException>(() => warehouse.VerifyAsync(Keep with { Select = ["assert_one"] }, cancellation));
        Assert.Equal("assert_one,assert_other", await warehouse.Database.ScalarAsync<string>(Tables, cancellation));
        Assert.Equal(2, await warehouse.Database.ScalarAsync<int>("select m from dbt_schema_audit.assert_one", cancellation));

        // Also that of a rule that is gone; but not what somebody else keeps there.
        File.Delete(Path.Combine(scripts.Folder, "verification", "assert_one.sql"));
        await warehouse.Database.ExecuteAsync("create table dbt_schema_audit.notes ()", cancellation);
        await warehouse.VerifyAsync(Keep, cancellation);
        Assert.Equal("notes", await warehouse.Database.ScalarAsync<string>(Tables, cancellation));
    }

    [Fact]
    public async Task Others_that_depend_on_an_earlier_table_stop_the_storing_and_are_named()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var scripts = TestScripts.WithMarker().Add("verification/assert_one.sql", TestScripts.Ours + "select 1 as n");
        await using var warehouse = await ModeledAsync(scripts, cancellation);
        await Assert.ThrowsAsync<VerificationException>(() => warehouse.VerifyAsync(Keep, cancellation));
        await warehouse.Database.ExecuteAsync("create view public.mine as select * from dbt_schema_audit.assert_one", cancellation);
        var error = await Assert.ThrowsAsync<ConfigurationException>(() => warehouse.VerifyAsync(Keep, cancellation));
        Assert.Contains("view mine depends on table dbt_schema_audit.assert_one", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, await warehouse.Database.ScalarAsync<int>("select n from public.mine", cancellation));
    }

    [Fact]
    public async Task Storing_gives_a_query_no_chance_to_write()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var scripts = TestScripts.WithMarker().Add("verification/assert_sly.sql",
            TestScripts.Ours + "select public.sly() as n where current_setting('transaction_read_only') = 'off' union all select 1");
        await using var warehouse = await ModeledAsync(scripts, cancellation);
        await warehouse.Database.ExecuteAsync(
            "create function public.sly() returns int language sql as 'delete from public__next.status returning 1'", cancellation);
        await Assert.ThrowsAsync<VerificationException>(() => warehouse.VerifyAsync(Keep, cancellation));
        Assert.Equal(1, await warehouse.Database.ScalarAsync<long>("select count(*) from dbt_schema_audit.assert_sly", cancellation));
        Assert.True(await warehouse.Database.ScalarAsync<bool>("select exists (select from public__next.status)", cancellation));
    }

    [Fact]
    public async Task Without_being_asked_nothing_is_kept()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var scripts = TestScripts.WithMarker().Add("verification/assert_one.sql", TestScripts.Ours + "select 1 as n");
        await using var warehouse = await ModeledAsync(scripts, cancellation);
        var error = await Assert.ThrowsAsync<VerificationException>(() => warehouse.VerifyAsync(cancellation));
        Assert.Null(Assert.Single(error.Failures).StoredIn);
        Assert.True(await warehouse.Database.ScalarAsync<bool>("select to_regnamespace('dbt_schema_audit') is null", cancellation));
    }

    private async Task<TestWarehouse> ModeledAsync(TestScripts scripts, CancellationToken cancellation)
    {
        var warehouse = await TestWarehouse.CreateAsync(server, cancellation, scripts.Folder);
        await warehouse.MigrateAsync(cancellation);
        await warehouse.LoadAsync(TestWarehouse.SampleFolder, cancellation);
        await warehouse.ModelAsync(cancellation);
        return warehouse;
    }
}
