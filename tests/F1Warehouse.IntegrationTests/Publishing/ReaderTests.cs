using F1Warehouse.IntegrationTests.Infrastructure;
using Npgsql;
using Xunit;

namespace F1Warehouse.IntegrationTests.Publishing;

public sealed class ReaderTests(TestServer server)
{
    // Four relations in four schemas: a release is whole when all show the same marker.
    private const string Markers =
        """
        select (select max(status_id) from public.status), (select max(status_id) from dbt_schema.stg_status),
               (select marker from dbt_schema_core_schema.dim_drivers),
               (select marker from dbt_schema_driver_performance_schema.fct_driver_performance)
        """;

    private const int Releases = 8;

    [Fact]
    public async Task Readers_in_a_tight_loop_see_only_whole_releases_and_no_error()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var scripts = TestScripts.WithMarker();
        await using var warehouse = await TestWarehouse.CreateAsync(server, cancellation, scripts.Folder);
        using var data = new TestData();
        await warehouse.RunAsync(data.Append("status.csv", "10000,\"Marker\"").Folder, cancellation);

        using var published = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var readers = new[] { false, true }.Select(prepared => Task.Run(() => ReadAsync(warehouse, prepared, published.Token), cancellation)).ToList();
        for (var release = 1; release < Releases; release++)
        {
            data.Append("status.csv", $"{10000 + release},\"Marker\"");
            await warehouse.PrepareAsync(data.Folder, cancellation);
            await warehouse.PublishAsync(cancellation);
        }

        await published.CancelAsync();
        foreach (var seen in await Task.WhenAll(readers))
        {
            Assert.Equal(seen.Order(), seen);
            Assert.True(seen.Distinct().Count() > 1, "a reader that saw one release only proves nothing");
        }
    }

    [Fact]
    public async Task A_long_reader_finishes_on_its_release_and_the_publish_waits_for_it()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var scripts = TestScripts.WithMarker();
        await using var warehouse = await TestWarehouse.CreateAsync(server, cancellation, scripts.Folder);
        using var data = new TestData();
        await warehouse.RunAsync(data.Append("status.csv", "10000,\"Marker\"").Folder, cancellation);
        await warehouse.PrepareAsync(data.Append("status.csv", "10001,\"Marker\"").Folder, cancellation);

        await using var reader = await warehouse.Database.DataSource.OpenConnectionAsync(cancellation);
        await using var transaction = await reader.BeginTransactionAsync(cancellation);
        await using var first = new NpgsqlCommand("select marker from dbt_schema_core_schema.dim_drivers", reader, transaction);
        Assert.Equal(10000, await first.ExecuteScalarAsync(cancellation));

        var publish = warehouse.PublishAsync(cancellation);
        await TestDatabase.WaitUntilAsync(() => warehouse.Events.OfType<F1Warehouse.Pipeline.Events.Notice>().Any(), cancellation);
        await using var second = new NpgsqlCommand(Markers, reader, transaction);
        await using (var row = await second.ExecuteReaderAsync(cancellation))
        {
            Assert.True(await row.ReadAsync(cancellation));
            Assert.Equal([10000, 10000, 10000, 10000], Enumerable.Range(0, 4).Select(row.GetInt32));
        }

        Assert.False(publish.IsCompleted);
        await transaction.CommitAsync(cancellation);
        await publish;
        Assert.Equal(10001, await warehouse.Database.ScalarAsync<int>("select marker from dbt_schema_core_schema.dim_drivers", cancellation));
    }

    [Fact]
    public async Task A_vacuum_at_the_candidate_makes_the_publish_wait_but_no_reader()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var scripts = TestScripts.WithMarker();
        await using var warehouse = await TestWarehouse.CreateAsync(server, cancellation, scripts.Folder);
        await warehouse.RunAsync(TestWarehouse.SampleFolder, cancellation);
        await warehouse.PrepareAsync(TestWarehouse.SampleFolder, cancellation);

        await using var vacuum = await warehouse.Database.DataSource.OpenConnectionAsync(cancellation);
        await using var transaction = await vacuum.BeginTransactionAsync(cancellation);
        await using var hold = new NpgsqlCommand("lock table public__next.status in share update exclusive mode", vacuum, transaction);
        await hold.ExecuteNonQueryAsync(cancellation);
        var publish = warehouse.PublishAsync(cancellation);
        await warehouse.Database.WaitUntilAsync(
            "select exists (select from pg_locks where relation = 'public__next.status'::regclass and not granted)", cancellation);
        Assert.Equal(0, await warehouse.Database.ScalarAsync<long>(
            """
            select count(*) from pg_locks join pg_class c on c.oid = relation
            where mode = 'AccessExclusiveLock' and relnamespace in ('public'::regnamespace, 'dbt_schema'::regnamespace)
            """, cancellation));
        await transaction.CommitAsync(cancellation);
        Assert.Equal(2, await publish);
    }

    private static async Task<List<int>> ReadAsync(TestWarehouse warehouse, bool prepared, CancellationToken published)
    {
        await using var connection = await warehouse.Database.DataSource.OpenConnectionAsync(CancellationToken.None);
        await using var command = new NpgsqlCommand(Markers, connection);
        if (prepared)
        {
            await command.PrepareAsync(CancellationToken.None);
        }

        var seen = new List<int>();
        do
        {
            await using var row = await command.ExecuteReaderAsync(CancellationToken.None);
            Assert.True(await row.ReadAsync(CancellationToken.None));
            Assert.Single(Enumerable.Range(0, 4).Select(row.GetInt32).Distinct());
            seen.Add(row.GetInt32(0));
        }
        while (!published.IsCancellationRequested);
        return seen;
    }
}
