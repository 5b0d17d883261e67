using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Verifying;
using Xunit;

namespace F1Warehouse.IntegrationTests.Verifying;

public sealed class LiveAuditTests(TestServer server)
{
    private static readonly VerificationSettings Live = new() { Live = true };

    private const string LoadRecord =
        """
        select dataset from loaded_files
        where release_id = current_setting('f1_warehouse.release_id')::bigint and dataset = 'status' and rows <> (select count(*) from status)
        """;

    [Fact]
    public async Task What_is_published_is_audited_with_its_own_load_record_and_the_candidate_is_left_alone()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var scripts = TestScripts.WithMarker().Add("verification/assert_load_record.sql", TestScripts.Ours + LoadRecord);
        await using var warehouse = await TestWarehouse.CreateAsync(server, cancellation, scripts.Folder);
        await warehouse.RunAsync(TestWarehouse.SampleFolder, cancellation);
        using var data = new TestData();
        await warehouse.PrepareAsync(data.Append("status.csv", "10000,\"Marker\"").Folder, cancellation);
        await warehouse.VerifyAsync(Live, cancellation);

        await warehouse.Database.ExecuteAsync("insert into public.status values (99999, 'Ghost')", cancellation);
        var error = await Assert.ThrowsAsync<VerificationException>(() => warehouse.VerifyAsync(Live, cancellation));
        Assert.Equal("1 of 2 verifications failed; release 1 is live all the same", error.Message);
        Assert.Equal("live,verified", await warehouse.Database.ScalarAsync<string>(
            "select string_agg(state, ',' order by release_id) from f1_warehouse.releases", cancellation));
        Assert.Equal(2, await warehouse.PublishAsync(cancellation));
    }

    [Fact]
    public async Task Where_nothing_is_published_there_is_nothing_to_audit()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var scripts = TestScripts.WithMarker();
        await using var warehouse = await TestWarehouse.CreateAsync(server, cancellation, scripts.Folder);
        await warehouse.MigrateAsync(cancellation);
        await warehouse.PrepareAsync(TestWarehouse.SampleFolder, cancellation);
        var error = await Assert.ThrowsAsync<ConfigurationException>(() => warehouse.VerifyAsync(Live, cancellation));
        Assert.Equal("base schema 'dbt_schema' has no live release: run publish first", error.Message);
    }

    [Fact]
    public async Task A_publish_waits_until_the_audit_has_ended()
    {
        var cancellation = TestContext.Current.CancellationToken;
        // While another session holds the number 5, the rule waits for it.
        using var scripts = TestScripts.WithMarker().Add("verification/assert_slow.sql", TestScripts.Ours + "select 1 as n where pg_advisory_xact_lock_shared(5) is null");
        await using var warehouse = await TestWarehouse.CreateAsync(server, cancellation, scripts.Folder);
        await warehouse.RunAsync(TestWarehouse.SampleFolder, cancellation);
        await warehouse.PrepareAsync(TestWarehouse.SampleFolder, cancellation);
        await using var gate = await warehouse.Database.DataSource.OpenConnectionAsync(cancellation);
        await ExecuteAsync(gate, "select pg_advisory_lock(5)");
        var audit = warehouse.VerifyAsync(Live, cancellation);
        await warehouse.Database.WaitUntilAsync($"select exists (select from {TestDatabase.AdvisoryLocks} where not granted)", cancellation);
        var publish = warehouse.PublishAsync(cancellation);
        await TestDatabase.WaitUntilAsync(
            () => warehouse.Events.OfType<Pipeline.Events.Notice>().Any(notice => notice.Message.StartsWith("waiting for readers", StringComparison.Ordinal)), cancellation);
        await ExecuteAsync(gate, "select pg_advisory_unlock(5)");
        Assert.Equal((1, 2), ((await audit).ReleaseId, await publish));

        async Task ExecuteAsync(Npgsql.NpgsqlConnection connection, string sql)
        {
            await using var command = new Npgsql.NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync(cancellation);
        }
    }

    [Fact]
    public async Task The_verb_works_while_another_run_holds_the_database()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var scripts = TestScripts.WithMarker();
        await using var warehouse = await TestWarehouse.CreateAsync(server, cancellation, scripts.Folder);
        await warehouse.RunAsync(TestWarehouse.SampleFolder, cancellation);
        using var verb = new VerifyVerb(warehouse, scripts);
        await using (await RunLock.AcquireAsync(warehouse.Database.DataSource, cancellation))
        {
            Assert.Equal(0, await verb.RunAsync(cancellation, "--live"));
            Assert.Equal(7, await verb.RunAsync(cancellation));
        }

        Assert.Contains("1 rule holds; release 1 is live", verb.Output, StringComparison.Ordinal);
    }
}
