using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;
using Xunit;

namespace F1Warehouse.IntegrationTests.Compiler.Lineage;

/// <summary>Three small tables, a view and functions to make queries of.</summary>
public sealed class LineageDatabase(TestServer server) : IAsyncLifetime
{
    private TestDatabase? database;

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(server, TestContext.Current.CancellationToken);
        await using var connection = await ConnectAsync(TestContext.Current.CancellationToken);
        await Statements.ExecuteAllAsync(
            connection,
            [
                "create table a (x int, y int, z int)",
                "create table c (x int, w int)",
                "create table \"o d\" (\"x {1}\" int)",
                "create view v as select x + y as n from a",
                "create function highest() returns int begin atomic select max(w) from c where x > 0; end",
                "create function read_a() returns table (x int) begin atomic select a.x from a where a.z > 0; end",
            ],
            TestContext.Current.CancellationToken);
    }

    public async Task<NpgsqlConnection> ConnectAsync(CancellationToken cancellation) => await database!.DataSource.OpenConnectionAsync(cancellation);

    public async ValueTask DisposeAsync()
    {
        if (database is not null)
        {
            await database.DisposeAsync();
        }
    }
}
