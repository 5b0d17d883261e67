using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Publishing;
using Xunit;

namespace F1Warehouse.IntegrationTests.Publishing;

/// <summary>P11: other people's views on our relations.</summary>
public sealed class OtherPeoplesViewTests(TestServer server)
{
    private const string Views =
        """
        create schema analysts;
        create view analysts.a as select marker, 'public.status'::text as source from dbt_schema_core_schema.dim_drivers;
        create view analysts.b with (security_barrier) as select a.marker, s.status from analysts.a join public.status s on s.status_id = a.marker;
        comment on view analysts.b is 'the markers'; comment on column analysts.b.status is 'their texts';
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task P11_Views_and_views_on_them_are_made_again_with_all_that_they_had()
    {
        await using var fixture = await PublishFixture.PublishedAsync(server);
        await using var ana = await TestRole.CreateAsync(server, "");
        await using var bob = await TestRole.CreateAsync(server, "");
        try
        {
            await fixture.ExecuteAsync(
                $"""
                {Views}
                grant usage, create on schema analysts to {ana.Name};
                grant select on analysts.a, public.status to {ana.Name};
                alter view analysts.b owner to {ana.Name};
                grant select on analysts.b to {bob.Name};
                grant update (marker) on analysts.b to {bob.Name};
                """);
            for (var marker = 10_001; marker < 10_003; marker++)
            {
                await fixture.PublishNextAsync();
                Assert.Equal(marker, await fixture.ScalarAsync<int>("select marker from analysts.b"));
            }

            Assert.Equal($"public.status | the markers | their texts | {ana.Name} | security_barrier=true | t t f", await fixture.ScalarAsync<string>(
                $"""
                select concat_ws(' | ', (select source from analysts.a), obj_description(oid, 'pg_class'), col_description(oid, 2), relowner::regrole, reloptions[1],
                    concat_ws(' ', has_table_privilege('{bob.Name}', oid, 'select'), has_column_privilege('{bob.Name}', oid, 'marker', 'update'),
                        has_column_privilege('{bob.Name}', oid, 'status', 'update')))
                from pg_class where oid = 'analysts.b'::regclass
                """));
            await fixture.Warehouse.RollbackAsync(null, Cancellation);
            Assert.Equal(10_001, await fixture.ScalarAsync<int>("select marker from analysts.b"));
        }
        finally
        {
            await fixture.ExecuteAsync($"reassign owned by {ana.Name} to current_user; drop owned by {ana.Name}, {bob.Name}");
        }
    }

    [Fact]
    public async Task P11_A_view_that_no_longer_fits_stops_the_publish_with_PostgreSQLs_words_and_stays()
    {
        await using var fixture = await PublishFixture.PublishedAsync(server);
        await fixture.ExecuteAsync(Views);
        fixture.Scripts.Add("models/30_marts/core/dim_drivers.sql",
            "create table dim_drivers as select max(status_id) as sign from stg_status; alter table dim_drivers add primary key (sign)");
        fixture.Scripts.Add("models/30_marts/driver_performance/fct_driver_performance.sql", "create table fct_driver_performance as select sign from dim_drivers");
        var blocked = await Assert.ThrowsAsync<PublishBlockedException>(fixture.PublishNextAsync);
        Assert.Contains(blocked.Objects, found => found.StartsWith("view analysts.a: ", StringComparison.Ordinal) && found.Contains("marker", StringComparison.Ordinal));
        Assert.Equal(10_000, await fixture.ScalarAsync<int>("select marker from analysts.b"));
        await fixture.ExecuteAsync("drop view analysts.a cascade");
        await fixture.Warehouse.PublishAsync(Cancellation);
    }

    [Theory]
    [InlineData("create materialized view analysts.m as select * from analysts.a", "materialized view analysts.m")]
    [InlineData("create function analysts.f(analysts.a) returns int language sql as 'select 1'", "function analysts.f(analysts.a)")]
    [InlineData("create rule mine as on insert to analysts.a do instead nothing", "view analysts.a: it has rules of its own")]
    [InlineData("alter view analysts.a alter column marker set default 7", "view analysts.a: its columns have defaults")]
    public async Task P11_What_cannot_be_made_again_stops_the_publish(string create, string expected)
    {
        await using var fixture = await PublishFixture.PublishedAsync(server);
        await fixture.ExecuteAsync($"{Views} {create}");
        var blocked = await Assert.ThrowsAsync<PublishBlockedException>(fixture.PublishNextAsync);
        Assert.Contains(expected, blocked.Objects);
        Assert.Equal(10_000, await fixture.ScalarAsync<int>("select marker from analysts.b"));
    }

    [Fact]
    public async Task P11_Status_lists_the_views()
    {
        await using var fixture = await PublishFixture.PublishedAsync(server);
        await fixture.ExecuteAsync(Views);
        Assert.Equal(["view analysts.a", "view analysts.b"], (await LiveChanges.ReadAsync(fixture.Warehouse.Context, Cancellation)).Views);
    }
}
