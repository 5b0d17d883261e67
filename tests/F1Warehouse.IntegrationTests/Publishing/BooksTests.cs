using F1Warehouse.IntegrationTests.Infrastructure;
using Xunit;

namespace F1Warehouse.IntegrationTests.Publishing;

/// <summary>P6: past releases cost readers nothing.</summary>
public sealed class BooksTests(TestServer server)
{
    [Fact]
    public async Task P6_Five_thousand_past_releases_do_not_make_readers_wait_longer_and_their_details_are_pruned()
    {
        await using var fixture = await PublishFixture.PublishedAsync(server);
        var few = await BestOfThreeAsync(fixture);
        await fixture.ExecuteAsync(
            """
            insert into f1_warehouse.releases (base_schema, state, source, published_at) select 'dbt_schema', 'retired', 'x', now() from generate_series(1, 5000);
            insert into f1_warehouse.release_objects select release_id, 'table', 'dbt_schema.t' || i from f1_warehouse.releases, generate_series(1, 40) i where source = 'x';
            insert into f1_warehouse.applied_scripts (release_id, schema_name, name, sha256, milliseconds)
            select release_id, 'dbt_schema', 's' || i, '', 1 from f1_warehouse.releases, generate_series(1, 20) i where source = 'x';
            insert into f1_warehouse.release_states (release_id, facts, row_counts)
            select release_id, (select facts from f1_warehouse.release_states limit 1), '{}' from f1_warehouse.releases where source = 'x';
            insert into f1_warehouse.publications (release_id, kind, milliseconds) select release_id, 'publish', 1 from f1_warehouse.releases where source = 'x';
            analyze;
            """);
        var many = await BestOfThreeAsync(fixture);
        Assert.True(many < few * 2 + 100, $"readers waited {many} ms instead of {few} ms");
        Assert.Equal(50, await fixture.ScalarAsync<long>("select count(*) from f1_warehouse.release_states"));
        Assert.Equal(50, await fixture.ScalarAsync<long>("select count(distinct release_id) from f1_warehouse.release_objects"));
        Assert.Equal(5007, await fixture.ScalarAsync<long>("select count(*) from f1_warehouse.releases"));
    }

    private static async Task<int> BestOfThreeAsync(PublishFixture fixture)
    {
        for (var publish = 0; publish < 3; publish++)
        {
            await fixture.PublishNextAsync();
        }

        return await fixture.ScalarAsync<int>(
            "select min(milliseconds) from (select milliseconds from f1_warehouse.publications order by publication_id desc limit 3) last");
    }
}
