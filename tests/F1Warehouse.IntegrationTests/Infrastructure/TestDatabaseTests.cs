using Xunit;

namespace F1Warehouse.IntegrationTests.Infrastructure;

public sealed class TestDatabaseTests(TestServer server)
{
    [Fact]
    public async Task A_test_database_is_empty_and_its_own()
    {
        await using var database = await TestDatabase.CreateAsync(server, TestContext.Current.CancellationToken);
        Assert.Equal(database.Name, await database.ScalarAsync<string>("select current_database()", TestContext.Current.CancellationToken));
    }
}
