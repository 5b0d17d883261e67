using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.Pipeline.Publishing;
using Xunit;

namespace F1Warehouse.IntegrationTests.Publishing;

/// <summary>P12: whatever can live in a schema may be made by a model, and belongs to the release.</summary>
public sealed class KindsOfRelationTests(TestServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task P12_Every_kind_is_published_retired_rolled_back_and_swept()
    {
        await using var fixture = await PublishFixture.PublishedAsync(server, TestScripts.WithMarker().Add("models/10_staging/stg_kinds.sql", TestScripts.EveryKind));
        for (var release = 2; release < 4; release++)
        {
            await fixture.PublishNextAsync();
            Assert.Equal(
                await fixture.ScalarAsync<long>("select count(*) from public.status"),
                await fixture.ScalarAsync<long>("select entries from dbt_schema.stg_kinds_counted"));
        }

        await fixture.Warehouse.RollbackAsync(null, Cancellation);
        Assert.Equal(10_001m * 2, await fixture.ScalarAsync<decimal>("select max(doubled) from dbt_schema.stg_kinds"));
        await fixture.PublishNextAsync();
        var changes = await LiveChanges.ReadAsync(fixture.Warehouse.Context, Cancellation);
        Assert.Empty(changes.Stopping.Concat(changes.Carried).Concat(changes.Rows));
        Assert.Equal(0, await fixture.ScalarAsync<long>(
            @"select count(*) from pg_namespace where nspname like '%\_\_next' or nspname like '%\_\_old'"));
    }
}
