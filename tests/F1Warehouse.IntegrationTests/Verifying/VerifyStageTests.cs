using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Verifying;
using Xunit;

namespace F1Warehouse.IntegrationTests.Verifying;

public sealed class VerifyStageTests(TestServer server)
{
    [Fact]
    public async Task A_broken_rule_names_the_query_the_number_of_rows_and_the_first_five()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var scripts = TestScripts.WithMarker()
            .Add("verification/assert_none.sql", TestScripts.Ours + "select n, null as why from generate_series(1, 12) as n");
        await using var warehouse = await TestWarehouse.CreateAsync(server, cancellation, scripts.Folder);
        await warehouse.MigrateAsync(cancellation);
        var error = await Assert.ThrowsAsync<VerificationException>(() => warehouse.PrepareAsync(TestWarehouse.SampleFolder, cancellation));
        var failure = Assert.Single(error.Failures);
        Assert.Equal(("assert_none", 12), (failure.Name, failure.FailingRows));
        Assert.Equal("n=1, why=null | n=2, why=null | n=3, why=null | n=4, why=null | n=5, why=null", failure.FirstRows.ToString());
        await Assert.ThrowsAsync<ConfigurationException>(() => warehouse.PublishAsync(cancellation));
    }

    [Fact]
    public async Task A_warning_is_recorded_and_does_not_stop_the_publish()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var scripts = TestScripts.WithMarker().Add("verification/assert_soft.sql", TestScripts.Source("a") + "select 1 as a");
        await using var warehouse = await TestWarehouse.CreateAsync(server, cancellation, scripts.Folder);
        await warehouse.RunAsync(TestWarehouse.SampleFolder, cancellation);
        Assert.Equal("source 1", await warehouse.Database.ScalarAsync<string>(
            "select kind || ' ' || failing_rows from f1_warehouse.verification_results where name = 'assert_soft'", cancellation));
    }

    [Fact]
    public async Task Verification_cannot_change_what_it_audits()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var scripts = TestScripts.WithMarker()
            .Add("verification/assert_writes.sql", TestScripts.Ours + "with gone as (delete from status returning *) select * from gone where false");
        await using var warehouse = await TestWarehouse.CreateAsync(server, cancellation, scripts.Folder);
        await warehouse.MigrateAsync(cancellation);
        var error = await Assert.ThrowsAsync<BrokenQueriesException>(() => warehouse.PrepareAsync(TestWarehouse.SampleFolder, cancellation));
        Assert.Equal("25006", Assert.Single(error.Errors).SqlState);
    }

    [Fact]
    public async Task Queries_that_cannot_run_are_all_placed_and_hide_nothing_that_the_others_found()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var scripts = TestScripts.WithMarker()
            .Add("verification/assert_division.sql", TestScripts.Ours + "select 1 / (status_id - status_id) from stg_status")
            .Add("verification/assert_none.sql", TestScripts.Ours + "select 1 as n")
            .Add("verification/assert_typo.sql", TestScripts.Ours + "-- why\nselect *\nfrom stg_statsu");
        await using var warehouse = await TestWarehouse.CreateAsync(server, cancellation, scripts.Folder);
        await warehouse.MigrateAsync(cancellation);
        var error = await Assert.ThrowsAsync<BrokenQueriesException>(() => warehouse.PrepareAsync(TestWarehouse.SampleFolder, cancellation));
        Assert.Equal("2 of 4 verifications could not run; the candidate is not published", error.Message);
        Assert.Equal(["assert_division.sql 22012", "assert_typo.sql 42P01"], error.Errors.Select(e => $"{Path.GetFileName(e.File)} {e.SqlState}"));
        Assert.Equal((5, 6), (error.Errors[1].Line, error.Errors[1].Column));
        Assert.Equal("assert_none", Assert.Single(error.Failures).Name);
        Assert.Equal("error,pass,fail,error", await warehouse.Database.ScalarAsync<string>(
            "select string_agg(status, ',' order by name) from f1_warehouse.verification_results", cancellation));
        await Assert.ThrowsAsync<ConfigurationException>(() => warehouse.PublishAsync(cancellation));
    }

    [Fact]
    public async Task A_rule_fails_only_beyond_its_threshold_and_warns_before()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var scripts = TestScripts.WithMarker()
            .Add("verification/assert_few.sql", TestScripts.Ours + "-- error_if: > 2\nselect * from generate_series(1, 2)")
            .Add("verification/assert_quiet.sql", TestScripts.Ours + "-- warn_if: > 1\n-- error_if: > 2\nselect 1 as n");
        await using var warehouse = await TestWarehouse.CreateAsync(server, cancellation, scripts.Folder);
        await warehouse.RunAsync(TestWarehouse.SampleFolder, cancellation);
        Assert.Equal("warn,pass,pass", await warehouse.Database.ScalarAsync<string>(
            "select string_agg(status, ',' order by name) from f1_warehouse.verification_results", cancellation));

        scripts.Add("verification/assert_few.sql", TestScripts.Ours + "-- error_if: > 2\nselect * from generate_series(1, 3)");
        await Assert.ThrowsAsync<VerificationException>(() => warehouse.PrepareAsync(TestWarehouse.SampleFolder, cancellation));
    }

    [Fact]
    public async Task The_load_record_can_be_audited()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var scripts = TestScripts.WithMarker().Add("verification/assert_load_record.sql", TestScripts.Ours +
            """
            select dataset, rows from loaded_files
            where release_id = current_setting('f1_warehouse.release_id')::bigint and dataset = 'status' and rows <> (select count(*) from status)
            """);
        await using var warehouse = await TestWarehouse.CreateAsync(server, cancellation, scripts.Folder);
        await warehouse.MigrateAsync(cancellation);
        await warehouse.LoadAsync(TestWarehouse.SampleFolder, cancellation);
        await warehouse.ModelAsync(cancellation);
        await warehouse.VerifyAsync(cancellation);
        await warehouse.Database.ExecuteAsync("insert into public__next.status values (99999, 'Ghost')", cancellation);
        var error = await Assert.ThrowsAsync<VerificationException>(() => warehouse.VerifyAsync(cancellation));
        Assert.Equal("assert_load_record", Assert.Single(error.Failures).Name);
    }
}
