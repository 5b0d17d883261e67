using F1Warehouse.IntegrationTests.Infrastructure;
using Npgsql;
using Xunit;

namespace F1Warehouse.IntegrationTests.Publishing;

/// <summary>
/// Kills at random moments, and publishes under many readers. Few in every test run; the target Torture does hundreds.
/// </summary>
public sealed class TortureTests(TestServer server)
{
    // Every table of the warehouse that readers see, in one figure that differs from release to release.
    private const string Checksum =
        """
        select md5(concat_ws(' ',
            (select md5(string_agg(s::text, '' order by status_id)) from (select status_id, status from public.status) s),
            (select count(*) from public.lap_times), (select count(*) from public.results),
            (select md5(string_agg(s::text, '' order by status_id)) from dbt_schema.stg_status s),
            (select string_agg(marker::text, ' ') from dbt_schema_core_schema.dim_drivers),
            (select string_agg(marker::text, ' ') from dbt_schema_driver_performance_schema.fct_driver_performance)))
        """;

    private const string Markers =
        """
        select (select max(status_id) from public.status), (select max(status_id) from dbt_schema.stg_status),
               (select marker from dbt_schema_core_schema.dim_drivers),
               (select marker from dbt_schema_driver_performance_schema.fct_driver_performance)
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whatever_is_killed_whenever_readers_find_the_old_or_the_new_release(bool killBackends)
    {
        var kills = killBackends ? Torture.Scale(few: 3, many: 100) : Torture.Scale(few: 3, many: 500);
        await using var database = await TestDatabase.CreateAsync(server, Cancellation);
        using var scripts = TestScripts.WithMarker();
        using var data = TestData.WithoutExceptions();
        using var program = new TestProgram(database.ConnectionString, scripts);
        var first = await program.RunAsync("run", ["--data", data.Append("status.csv", "10000,\"Marker\"").Folder], Cancellation);
        Assert.True(first.ExitCode == 0, first.ToString());
        var random = new Random(7);
        for (var kill = 0; kill < kills; kill++)
        {
            // What the killed run's session is still at may go live after its run is dead: then that is the old release.
            await database.WaitUntilAsync($"select not exists (select from {TestDatabase.AdvisoryLocks})", Cancellation);
            var old = await database.ScalarAsync<string>(Checksum, Cancellation);
            var newest = await database.ScalarAsync<long>("select max(release_id) from f1_warehouse.releases", Cancellation);
            data.Append("status.csv", $"{10_001 + kill},\"Marker\"");
            using var run = program.Start("run", "--data", data.Folder, "--wait=60s");
            if (kill % 2 == 0)
            {
                // Within the publish of this run, not of one that was killed before.
                await TestDatabase.WaitUntilAsync(
                    async () => run.HasEnded || await database.ScalarAsync<bool>(
                        $"select exists (select from f1_warehouse.releases where state = 'verified' and release_id > {newest})", Cancellation),
                    "a verified candidate", Cancellation);
            }

            await Task.Delay(random.Next(kill % 2 == 0 ? 150 : 1500), Cancellation);
            if (killBackends)
            {
                await database.ExecuteAsync(
                    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'f1warehouse' and pid <> pg_backend_pid() and datname = current_database() order by random() limit 1", Cancellation);
            }
            else
            {
                run.Kill();
            }

            var end = await run.FinishAsync(Cancellation);
            var found = await database.ScalarAsync<string>(Checksum, Cancellation);
            var live = await database.ScalarAsync<int>("select marker from dbt_schema_core_schema.dim_drivers", Cancellation);
            Assert.True(found == old || live == 10_001 + kill, $"kill {kill}: neither the old nor the new release; {end}");
            if (killBackends)
            {
                Assert.True(end.ExitCode is 0 or 6 or 7, end.ToString());
                Assert.Equal(end.ExitCode == 0, live == 10_001 + kill);
            }
        }

        var last = await program.RunAsync("run", ["--data", data.Folder, "--wait=60s"], Cancellation);
        Assert.True(last.ExitCode == 0, last.ToString());
    }

    [Fact]
    public async Task Publishes_under_twenty_readers_of_every_kind_show_whole_releases_only()
    {
        var publishes = Torture.Scale(few: 4, many: 200);
        await using var fixture = await PublishFixture.PublishedAsync(server);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var dumps = await Dump.IsAvailableAsync(fixture.Database, Cancellation);
        var readers = Enumerable.Range(0, 20)
            .Select(reader => Task.Run(() => dumps && reader == 0 ? DumpAsync(fixture.Database, ended.Token) : ReadAsync(fixture.Database, reader % 4, ended.Token), Cancellation))
            .ToList();
        for (var publish = 0; publish < publishes; publish++)
        {
            await fixture.PublishNextAsync();
        }

        await ended.CancelAsync();
        foreach (var seen in await Task.WhenAll(readers))
        {
            Assert.Equal(seen.Order(), seen);
        }

        Assert.Equal(10_000 + publishes, await fixture.LiveMarkerAsync());
    }

    private static async Task<List<int>> DumpAsync(TestDatabase database, CancellationToken ended)
    {
        var seen = new List<int>();
        while (!ended.IsCancellationRequested)
        {
            using var dump = Dump.Start(database);
            seen.Add(Dump.Marker(await dump.FinishAsync(CancellationToken.None)));
            // A publish gives way to dumps; one without a pause is the matter of P5.
            await Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None);
        }

        return seen;
    }

    // Plain, prepared, through a cursor, and in a transaction with one state of the database.
    private static async Task<List<int>> ReadAsync(TestDatabase database, int kind, CancellationToken ended)
    {
        await using var connection = await database.DataSource.OpenConnectionAsync(CancellationToken.None);
        await using var prepared = new NpgsqlCommand(Markers, connection);
        if (kind == 1)
        {
            await prepared.PrepareAsync(CancellationToken.None);
        }

        var seen = new List<int>();
        while (!ended.IsCancellationRequested)
        {
            await using var transaction = await connection.BeginTransactionAsync(
                kind == 3 ? System.Data.IsolationLevel.RepeatableRead : System.Data.IsolationLevel.ReadCommitted, CancellationToken.None);
            for (var again = 0; again < (kind == 3 ? 2 : 1); again++)
            {
                await using var command = new NpgsqlCommand(kind == 2 ? $"declare c cursor for {Markers}; fetch all from c" : Markers, connection, transaction);
                await using var row = await (kind == 1 ? prepared : command).ExecuteReaderAsync(CancellationToken.None);
                Assert.True(await row.ReadAsync(CancellationToken.None));
                Assert.Single(Enumerable.Range(0, 4).Select(row.GetInt32).Distinct());
                seen.Add(row.GetInt32(0));
            }

            await transaction.CommitAsync(CancellationToken.None);
            await Task.Delay(TimeSpan.FromMilliseconds(5), CancellationToken.None);
        }

        return seen;
    }
}
