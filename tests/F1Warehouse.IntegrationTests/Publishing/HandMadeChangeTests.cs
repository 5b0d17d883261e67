using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Publishing;
using Xunit;

namespace F1Warehouse.IntegrationTests.Publishing;

/// <summary>P10, P16: what was changed by hand on the live release and cannot be carried over.</summary>
public sealed class HandMadeChangeTests(TestServer server)
{
    private const string Mart = "dbt_schema_core_schema.dim_drivers";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData($"alter table {Mart} add column mine int default 7", $"column mine of {Mart}: added: integer default 7")]
    [InlineData("alter table dbt_schema_driver_performance_schema.fct_driver_performance alter column marker type bigint",
        "column marker of dbt_schema_driver_performance_schema.fct_driver_performance: integer became bigint")]
    [InlineData($"alter table {Mart} drop constraint dim_drivers_pkey", $"constraint dim_drivers_pkey of {Mart}: dropped: PRIMARY KEY (marker)")]
    [InlineData("create rule mine as on delete to public.status do instead nothing", "rule mine of public.status: added")]
    [InlineData("create index mine on public.status (status)", "index mine of public.status: added")]
    [InlineData("alter table public.status disable trigger all", "trigger of foreign keys of public.status: added: enabled D")]
    [InlineData($"alter table {Mart} cluster on dim_drivers_pkey", $"index dim_drivers_pkey of {Mart}")]
    [InlineData($"comment on table {Mart} is 'mine'", $"comment of {Mart}: added: mine")]
    [InlineData("comment on column dbt_schema.stg_status.status is 'mine'", "comment status of dbt_schema.stg_status: added: mine")]
    [InlineData("create or replace view dbt_schema.stg_status as select status_id, upper(status)::text as status from public.status", "definition of dbt_schema.stg_status")]
    [InlineData($"create statistics public.mine on status_id, status from public.status", "statistics mine of public.status: added")]
    [InlineData($"create publication f1w_test for table {Mart}", $"publication f1w_test of {Mart}: added")]
    public async Task P10_A_change_by_hand_stops_a_publish_with_its_name_unless_it_is_let_go(string byHand, string expected)
    {
        await using var fixture = await PublishFixture.PublishedAsync(server);
        await fixture.ExecuteAsync(byHand);
        await fixture.PrepareNextAsync();

        var blocked = await Assert.ThrowsAsync<PublishBlockedException>(() => fixture.Warehouse.PublishAsync(Cancellation));
        Assert.Contains(blocked.Objects, found => found.Contains(expected, StringComparison.Ordinal));
        Assert.Equal(10_000, await fixture.LiveMarkerAsync());
        Assert.Equal(blocked.Objects, (await LiveChanges.ReadAsync(fixture.Warehouse.Context, Cancellation)).Stopping);

        await fixture.Warehouse.PublishAsync(new PublishSettings { DiscardChanges = true }, Cancellation);
        Assert.Equal(10_001, await fixture.LiveMarkerAsync());
        await fixture.PublishNextAsync();
    }

    [Theory]
    [InlineData("update public.status set status = 'Mine' where status_id = 1", "public.status: 140 were published, 140 are there, 1 of them written since")]
    [InlineData("delete from dbt_schema_core_schema.dim_drivers", "dbt_schema_core_schema.dim_drivers: 1 were published, 0 are there, 0 of them written since")]
    [InlineData("insert into dbt_schema_driver_performance_schema.fct_driver_performance values (1)", "fct_driver_performance: 1 were published, 2 are there, 1 of them written since")]
    public async Task P16_Rows_that_were_changed_by_hand_are_told_of_before_they_are_replaced(string byHand, string expected)
    {
        await using var fixture = await PublishFixture.PublishedAsync(server);
        var (relation, found) = (expected[..expected.IndexOf(':', StringComparison.Ordinal)], expected[expected.IndexOf(" of them", StringComparison.Ordinal)..]);
        Assert.Empty((await LiveChanges.ReadAsync(fixture.Warehouse.Context, Cancellation)).Rows);
        await fixture.ExecuteAsync(byHand);

        var told = Assert.Single((await LiveChanges.ReadAsync(fixture.Warehouse.Context, Cancellation)).Rows);
        Assert.Contains(relation, told, StringComparison.Ordinal);
        Assert.Contains(found, told, StringComparison.Ordinal);
        await fixture.PublishNextAsync();
        Assert.Contains(fixture.Warehouse.Events, e => e is Notice { Level: NoticeLevel.Warning } notice && notice.Message.EndsWith(told, StringComparison.Ordinal));
        Assert.Empty((await LiveChanges.ReadAsync(fixture.Warehouse.Context, Cancellation)).Rows);
    }

    [Fact]
    public async Task Of_a_release_that_does_not_say_when_it_was_complete_only_the_counts_are_compared()
    {
        await using var fixture = await PublishFixture.PublishedAsync(server);
        await fixture.ExecuteAsync("update f1_warehouse.releases set complete_at = null; update public.status set status = 'Mine' where status_id = 1");
        Assert.Empty((await LiveChanges.ReadAsync(fixture.Warehouse.Context, Cancellation)).Rows);

        await fixture.ExecuteAsync("delete from dbt_schema_core_schema.dim_drivers");
        Assert.Contains("dim_drivers: 1 were published, 0 are there", Assert.Single((await LiveChanges.ReadAsync(fixture.Warehouse.Context, Cancellation)).Rows), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_tells_once_of_rows_that_it_replaces()
    {
        await using var database = await TestDatabase.CreateAsync(server, Cancellation);
        using var program = new ProductProgram(database.ConnectionString);
        string[] ofSample = ["--data", TestWarehouse.SampleFolder];
        Assert.Equal(0, (await program.RunAsync("run", ofSample, Cancellation)).ExitCode);
        await database.ExecuteAsync("update public.status set status = 'Mine' where status_id = 1", Cancellation);

        var run = await program.RunAsync("run", ofSample, Cancellation);
        Assert.Equal(0, run.ExitCode);
        Assert.Single((run.Output + run.Error).Split('\n'), line => line.Contains("what was written is replaced: rows of public.status", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_vacuum_and_statistics_are_no_changes()
    {
        await using var fixture = await PublishFixture.PublishedAsync(server);
        await fixture.ExecuteAsync("vacuum (full, freeze, analyze) public.status");
        var changes = await LiveChanges.ReadAsync(fixture.Warehouse.Context, Cancellation);
        Assert.Empty(changes.Stopping.Concat(changes.Carried).Concat(changes.Rows).Concat(changes.Views));
    }
}
