using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Verifying;
using Xunit;

namespace F1Warehouse.IntegrationTests.Verifying;

/// <summary>What an audit of some rules does to a candidate.</summary>
public sealed class SelectionTests(TestServer server)
{
    private static readonly VerificationSettings Marker = new() { Select = ["assert_marker"] };

    [Fact]
    public async Task What_was_audited_in_part_is_not_published()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var scripts = TestScripts.WithMarker().Add("verification/assert_none.sql", TestScripts.Ours + "select 1 as n");
        await using var warehouse = await ModeledAsync(scripts, cancellation);
        var run = await warehouse.VerifyAsync(Marker, cancellation);
        Assert.Equal(("assert_marker", false), (Assert.Single(run.Results).Name, run.IsComplete));
        await Assert.ThrowsAsync<ConfigurationException>(() => warehouse.PublishAsync(cancellation));
    }

    [Fact]
    public async Task A_selection_that_happens_to_be_all_rules_verifies_the_candidate()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var scripts = TestScripts.WithMarker();
        await using var warehouse = await ModeledAsync(scripts, cancellation);
        Assert.True((await warehouse.VerifyAsync(Marker, cancellation)).IsComplete);
        await warehouse.PublishAsync(cancellation);
    }

    [Fact]
    public async Task A_verified_candidate_stays_so_when_a_selection_holds_and_not_when_it_fails()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var scripts = TestScripts.WithMarker().Add("verification/assert_ghosts.sql", TestScripts.Ours + "select 1 as n from status where status_id = 99999");
        await using var warehouse = await ModeledAsync(scripts, cancellation);
        await warehouse.VerifyAsync(cancellation);
        await warehouse.VerifyAsync(Marker, cancellation);
        Assert.Equal("verified", await StateAsync(warehouse, cancellation));

        await warehouse.Database.ExecuteAsync("insert into public__next.status values (99999, 'Ghost')", cancellation);
        await Assert.ThrowsAsync<VerificationException>(() => warehouse.VerifyAsync(new VerificationSettings { Select = ["*ghosts"] }, cancellation));
        Assert.Equal("modeled", await StateAsync(warehouse, cancellation));
    }

    [Fact]
    public async Task The_history_keeps_every_run_with_what_it_was_asked_for()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var scripts = TestScripts.WithMarker().Add("verification/assert_soft.sql", TestScripts.Source("n") + "select 1 as n");
        await using var warehouse = await ModeledAsync(scripts, cancellation);
        await warehouse.VerifyAsync(Marker, cancellation);
        await warehouse.VerifyAsync(cancellation);
        await warehouse.PublishAsync(cancellation);
        var live = await warehouse.VerifyAsync(new VerificationSettings { Live = true }, cancellation);
        Assert.Equal(3, live.RunId);
        Assert.Equal(
            "1 candidate {assert_marker} false pass 1\n2 candidate {} true warn 2\n3 live {} true warn 2",
            await warehouse.Database.ScalarAsync<string>(
                """
                select string_agg(concat_ws(' ', run_id, target, selection, is_complete::text, status, results), e'\n' order by run_id)
                from f1_warehouse.verification_runs
                join (select run_id, count(*) as results from f1_warehouse.verification_results group by run_id) as counts using (run_id)
                where release_id = 1 and milliseconds >= 0 and started_at <= now()
                """, cancellation));
    }

    private async Task<TestWarehouse> ModeledAsync(TestScripts scripts, CancellationToken cancellation)
    {
        var warehouse = await TestWarehouse.CreateAsync(server, cancellation, scripts.Folder);
        await warehouse.MigrateAsync(cancellation);
        await warehouse.LoadAsync(TestWarehouse.SampleFolder, cancellation);
        await warehouse.ModelAsync(cancellation);
        return warehouse;
    }

    private static Task<string> StateAsync(TestWarehouse warehouse, CancellationToken cancellation) =>
        warehouse.Database.ScalarAsync<string>("select state from f1_warehouse.releases", cancellation);
}
