using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Publishing;
using Npgsql;
using Xunit;

namespace F1Warehouse.IntegrationTests.Publishing;

/// <summary>P13, P15: the candidate is what was verified, and no loss.</summary>
public sealed class CandidateTests(TestServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("drop table dbt_schema_driver_performance_schema__next.fct_driver_performance", "relation of dbt_schema_driver_performance_schema.fct_driver_performance: dropped")]
    [InlineData("alter table dbt_schema_core_schema__next.dim_drivers add column more int", "column more of dbt_schema_core_schema.dim_drivers: added")]
    [InlineData("create or replace view dbt_schema__next.stg_status as select status_id, 'x'::text as status from public__next.status", "definition of dbt_schema.stg_status")]
    [InlineData("delete from public__next.seasons where season = (select max(season) from public__next.seasons)", "rows of public.seasons")]
    [InlineData("insert into dbt_schema_core_schema__next.dim_drivers values (1)", "rows of dbt_schema_core_schema.dim_drivers: 1 were verified, 2 are there")]
    [InlineData("grant select on dbt_schema_core_schema__next.dim_drivers to public", "privileges public of dbt_schema_core_schema.dim_drivers: added")]
    public async Task P13_A_candidate_that_was_changed_after_its_verification_is_not_published(string change, string expected)
    {
        await using var fixture = await PublishFixture.PublishedAsync(server);
        await fixture.PrepareNextAsync();
        await fixture.ExecuteAsync($"set session_replication_role = replica; {change}");
        var refused = await Assert.ThrowsAsync<ConfigurationException>(() => fixture.Warehouse.PublishAsync(Cancellation));
        Assert.Contains(expected, refused.Message, StringComparison.Ordinal);
        Assert.Equal(10_000, await fixture.LiveMarkerAsync());
    }

    // As the server ends what a run that was killed had under way.
    [Fact]
    public async Task A_candidate_that_a_dead_run_notes_late_makes_room_for_the_one_of_this_run()
    {
        await using var fixture = await PublishFixture.PublishedAsync(server);
        await using var dead = await fixture.Database.DataSource.OpenConnectionAsync(Cancellation);
        await using var underWay = await dead.BeginTransactionAsync(Cancellation);
        await new NpgsqlCommand(
            "insert into f1_warehouse.releases (base_schema, state, source, place) values ('dbt_schema', 'started', 'late', '__next')", dead, underWay).ExecuteNonQueryAsync(Cancellation);
        var publish = fixture.PublishNextAsync();
        await fixture.Database.WaitUntilAsync(
            $"select exists (select from pg_stat_activity where {dead.ProcessID} = any(pg_blocking_pids(pid)))", Cancellation);
        await underWay.CommitAsync(Cancellation);
        await publish;
        Assert.Equal(10_001, await fixture.LiveMarkerAsync());
        Assert.Equal("abandoned", await fixture.ScalarAsync<string>("select state from f1_warehouse.releases where source = 'late'"));
    }

    [Fact]
    public async Task P15_A_loss_of_rows_stops_a_publish_unless_it_is_allowed()
    {
        await using var fixture = await PublishFixture.PublishedAsync(server);
        var file = Path.Combine(fixture.DataFolder, "lap_times.csv");
        var lines = await File.ReadAllLinesAsync(file, Cancellation);
        await File.WriteAllLinesAsync(file, lines[..^((lines.Length - 1) / 9)], Cancellation);
        await fixture.PrepareNextAsync();
        var blocked = await Assert.ThrowsAsync<PublishBlockedException>(() => fixture.Warehouse.PublishAsync(Cancellation));
        Assert.StartsWith("public.lap_times: ", Assert.Single(blocked.Objects), StringComparison.Ordinal);
        Assert.Contains("11 % are lost", blocked.Objects[0], StringComparison.Ordinal);
        await fixture.Warehouse.PublishAsync(new PublishSettings { AllowLoss = true }, Cancellation);

        // Little is no loss, and more is none at all.
        await File.WriteAllLinesAsync(file, lines[..^((lines.Length - 1) / 9 + 3)], Cancellation);
        await fixture.PublishNextAsync();
        await File.WriteAllLinesAsync(file, lines, Cancellation);
        await fixture.PublishNextAsync();
    }
}
