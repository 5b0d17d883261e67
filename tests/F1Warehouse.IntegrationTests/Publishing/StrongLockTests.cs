using System.Diagnostics;
using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.Pipeline.Verifying;
using Npgsql;
using Xunit;

namespace F1Warehouse.IntegrationTests.Publishing;

/// <summary>P5 for what locks tables that others read, beside publishes: migrations of the live raw tables and the tables of failing rows.</summary>
public sealed class StrongLockTests(TestServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task P5_A_migration_of_a_live_table_waits_for_its_readers_and_lets_others_read_meanwhile()
    {
        await using var fixture = await PublishFixture.PublishedAsync(server);
        fixture.Scripts.Add(
            "migrations/20990101000000_AddRemark.sql",
            """
            ALTER TABLE status ADD remark text;
            INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('20990101000000_AddRemark', '10.0.0');
            """);
        await ReadBesideAsync(fixture, "public.status", () => fixture.Warehouse.MigrateAsync(Cancellation));
        Assert.True(await fixture.ScalarAsync<bool>("select count(remark) = 0 from status"));
    }

    [Fact]
    public async Task P5_Failing_rows_replace_those_of_before_when_their_readers_have_ended()
    {
        await using var fixture = await PublishFixture.PublishedAsync(server);
        fixture.Scripts.Add("verification/assert_soft.sql", "-- kind: source\n-- key: a\nselect 1 as a");
        var keep = new VerificationSettings { Live = true, StoreFailures = true };
        await fixture.Warehouse.VerifyAsync(keep, Cancellation);
        fixture.Scripts.Add("verification/assert_soft.sql", "-- kind: source\n-- key: a\nselect 2 as a");
        await ReadBesideAsync(fixture, "dbt_schema_audit.assert_soft", () => fixture.Warehouse.VerifyAsync(keep, Cancellation));
        Assert.Equal(2, await fixture.ScalarAsync<int>("select a from dbt_schema_audit.assert_soft"));
    }

    // One reader keeps the table for two seconds; others come and go, and none may queue behind the work for longer than one attempt of it.
    private static async Task ReadBesideAsync(PublishFixture fixture, string table, Func<Task> work)
    {
        await using var reader = await fixture.Database.DataSource.OpenConnectionAsync(Cancellation);
        await using var other = await fixture.Database.DataSource.OpenConnectionAsync(Cancellation);
        await using var transaction = await reader.BeginTransactionAsync(Cancellation);
        await CountAsync(reader, table);
        var working = work();
        var longest = TimeSpan.Zero;
        for (var begun = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begun) < TimeSpan.FromSeconds(2);)
        {
            var asked = Stopwatch.GetTimestamp();
            await CountAsync(other, table);
            longest = TimeSpan.FromTicks(Math.Max(longest.Ticks, Stopwatch.GetElapsedTime(asked).Ticks));
            await Task.Delay(20, Cancellation);
        }

        Assert.False(working.IsCompleted, $"the work did not wait for who reads {table}");
        Assert.True(longest < TimeSpan.FromSeconds(1.5), $"a reader waited {longest}");
        await transaction.CommitAsync(Cancellation);
        await working;
    }

    private static async Task CountAsync(NpgsqlConnection connection, string table)
    {
        await using var command = new NpgsqlCommand($"select count(*) from {table}", connection);
        await command.ExecuteScalarAsync(Cancellation);
    }
}
