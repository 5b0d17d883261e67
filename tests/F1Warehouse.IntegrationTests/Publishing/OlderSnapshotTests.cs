using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Publishing;
using Npgsql;
using Xunit;

namespace F1Warehouse.IntegrationTests.Publishing;

/// <summary>P3, P4: whoever sees a state of the database older than the release would find its tables empty.</summary>
public sealed class OlderSnapshotTests(TestServer server)
{
    private static readonly PublishSettings impatient = new() { Patience = TimeSpan.FromSeconds(1) };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task P3_A_repeatable_read_transaction_that_began_before_the_load_holds_the_publish_up_and_is_named()
    {
        await using var fixture = await PublishFixture.PublishedAsync(server);
        await using var reader = await fixture.Database.DataSource.OpenConnectionAsync(Cancellation);
        // It has its snapshot, and no lock on anything of ours.
        await using (var begin = new NpgsqlCommand("begin isolation level repeatable read; select 1", reader))
        {
            await begin.ExecuteNonQueryAsync(Cancellation);
        }

        await fixture.PrepareNextAsync();
        var blocked = await Assert.ThrowsAsync<PublishBlockedException>(() => fixture.Warehouse.PublishAsync(impatient, Cancellation));
        Assert.Contains($"server process {reader.ProcessID}", Assert.Single(blocked.Objects), StringComparison.Ordinal);

        await using var count = new NpgsqlCommand("select count(*) from public.status", reader);
        Assert.NotEqual(0L, await count.ExecuteScalarAsync(Cancellation));
        await using (var end = new NpgsqlCommand("commit", reader))
        {
            await end.ExecuteNonQueryAsync(Cancellation);
        }

        await fixture.Warehouse.PublishAsync(Cancellation);
        Assert.Equal(10_001, await fixture.LiveMarkerAsync());
    }

    [Fact]
    public async Task P3_A_transaction_that_began_after_the_models_stood_holds_nothing_up()
    {
        // Who writes in another database of this server makes every new snapshot look as old as itself.
        await using var other = await TestDatabase.CreateAsync(server, Cancellation);
        await using var writer = await other.DataSource.OpenConnectionAsync(Cancellation);
        await using var writing = await writer.BeginTransactionAsync(Cancellation);
        await new NpgsqlCommand("create table written (n int)", writer).ExecuteNonQueryAsync(Cancellation);
        await using var fixture = await PublishFixture.PublishedAsync(server);
        await fixture.PrepareNextAsync();
        await using var reader = await fixture.Database.DataSource.OpenConnectionAsync(Cancellation);
        Assert.True(await new NpgsqlCommand(
            """
            begin isolation level repeatable read;
            select age(backend_xmin) > (select age(complete_at::xid) from f1_warehouse.releases where place = '__next')
            from pg_stat_activity where pid = pg_backend_pid()
            """, reader).ExecuteScalarAsync(Cancellation) is true);

        await fixture.Warehouse.PublishAsync(impatient, Cancellation);
        await using var read = new NpgsqlCommand("select marker from dbt_schema_core_schema.dim_drivers", reader);
        Assert.Equal(10_001, await read.ExecuteScalarAsync(Cancellation));
    }

    [Fact]
    public async Task P4_A_role_that_cannot_see_the_snapshots_of_others_waits_all_the_same()
    {
        await using var fixture = await PublishFixture.PublishedAsync(server);
        await using var role = await TestRole.CreateAsync(server, "");
        await fixture.ExecuteAsync(
            $"""
            grant usage, create on schema f1_warehouse to {role.Name};
            grant all on all tables in schema f1_warehouse to {role.Name};
            alter table f1_warehouse.snapshot_probe owner to {role.Name};
            """);
        try
        {
            await using var reader = await fixture.Database.DataSource.OpenConnectionAsync(Cancellation);
            await using (var begin = new NpgsqlCommand("begin isolation level repeatable read; select 1", reader))
            {
                await begin.ExecuteNonQueryAsync(Cancellation);
            }

            var own = new NpgsqlConnectionStringBuilder(role.ConnectionString) { Database = fixture.Database.Name };
            await using var source = NpgsqlDataSource.Create(own.ConnectionString);
            var context = fixture.Warehouse.Context with { Database = source };
            var blocked = await Assert.ThrowsAsync<PublishBlockedException>(() => new SnapshotProbe(context).WaitAsync(TimeSpan.FromSeconds(2), Cancellation));
            Assert.Contains($"server process {reader.ProcessID}", Assert.Single(blocked.Objects), StringComparison.Ordinal);
            await reader.DisposeAsync();
            await new SnapshotProbe(context).WaitAsync(TimeSpan.FromSeconds(60), Cancellation);
        }
        finally
        {
            await fixture.ExecuteAsync($"reassign owned by {role.Name} to current_user; drop owned by {role.Name}");
        }
    }

    [Fact]
    public async Task P4_A_session_of_postgres_fdw_holds_the_publish_up()
    {
        await using var fixture = await PublishFixture.PublishedAsync(server);
        var settings = new NpgsqlConnectionStringBuilder(fixture.Database.ConnectionString);
        await using var elsewhere = await TestDatabase.CreateAsync(server, Cancellation);
        await elsewhere.ExecuteAsync(
            $"""
            create extension postgres_fdw;
            create server warehouse foreign data wrapper postgres_fdw options (host '{settings.Host}', port '{settings.Port}', dbname '{fixture.Database.Name}');
            create user mapping for current_user server warehouse options (user '{settings.Username}', password '{settings.Password ?? "none"}');
            create foreign table status (status_id int, status text) server warehouse options (schema_name 'public', table_name 'status');
            create foreign table seasons (season int) server warehouse options (schema_name 'public', table_name 'seasons');
            """, Cancellation);
        await using var reader = await elsewhere.DataSource.OpenConnectionAsync(Cancellation);
        await using var transaction = await reader.BeginTransactionAsync(Cancellation);
        // The other side reads with the state of its first query until our transaction ends; its lock on status is not what is meant.
        await new NpgsqlCommand("select count(*) from seasons", reader, transaction).ExecuteScalarAsync(Cancellation);
        await fixture.PrepareNextAsync();
        var blocked = await Assert.ThrowsAsync<PublishBlockedException>(() => fixture.Warehouse.PublishAsync(impatient, Cancellation));
        Assert.Contains("postgres_fdw", Assert.Single(blocked.Objects), StringComparison.Ordinal);
        Assert.NotEqual(0L, await new NpgsqlCommand("select count(*) from status", reader, transaction).ExecuteScalarAsync(Cancellation));
        await transaction.CommitAsync(Cancellation);
        await fixture.Warehouse.PublishAsync(Cancellation);
    }
}
