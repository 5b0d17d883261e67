using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Loading;
using Npgsql;
using Xunit;

namespace F1Warehouse.IntegrationTests.Loading;

public sealed class ServerLossTests(LoadFixture fixture) : IClassFixture<LoadFixture>, IDisposable
{
    private readonly TinyData data = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => data.Dispose();

    [Fact]
    public async Task A_connection_lost_in_the_middle_of_COPY_is_told_as_that()
    {
        ManyLaps();
        var schema = await fixture.CreateSchemaAsync();
        var observer = new ReactingObserver(happened =>
        {
            if (happened is DatasetProgress { Dataset.Name: "lap_times" })
            {
                using var command = fixture.Database.DataSource.CreateCommand(
                    """
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where query like 'copy %lap_times%' and datname = current_database() and pid <> pg_backend_pid()
                    """);
                command.ExecuteNonQuery();
            }
        });

        var lost = await Assert.ThrowsAsync<DatabaseUnavailableException>(() =>
            new CsvLoader(fixture.Database.DataSource, observer).LoadAsync(data.Folder, schema, 2, Cancellation));

        Assert.EndsWith("the live warehouse is as it was", lost.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("53100", "disk full")]
    [InlineData("58030", "i/o error")]
    public async Task A_server_without_disk_is_told_as_that(string state, string message)
    {
        var schema = await fixture.CreateSchemaAsync();
        await fixture.Database.ExecuteAsync(
            $"""
            create function {schema}.fail() returns trigger language plpgsql
                as $$ begin raise '{message}' using errcode = '{state}'; end $$;
            create trigger fail before insert on {schema}.lap_times for each row execute function {schema}.fail();
            alter table {schema}.lap_times enable always trigger fail
            """, Cancellation);

        var lost = await Assert.ThrowsAsync<DatabaseUnavailableException>(() =>
            new CsvLoader(fixture.Database.DataSource, new RecordedEvents()).LoadAsync(data.Folder, schema, 2, Cancellation));

        Assert.StartsWith($"the load was broken off: PostgreSQL: {message} (SQLSTATE {state}); CONTEXT: PL/pgSQL function {schema}.fail() line 1 at RAISE", lost.Message, StringComparison.Ordinal);
        Assert.EndsWith("; the live warehouse is as it was", lost.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_cannot_be_reached_is_told_without_the_password()
    {
        await using var nowhere = NpgsqlDataSource.Create("Host=127.0.0.1;Port=1;Username=me;Password=s3cr3t;Database=x");
        var lost = await Assert.ThrowsAsync<DatabaseUnavailableException>(() =>
            new CsvLoader(nowhere, new RecordedEvents()).LoadAsync(data.Folder, "any", 2, Cancellation));
        Assert.DoesNotContain("s3cr3t", lost.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_has_no_room_for_a_character_is_told_as_that()
    {
        var name = $"{fixture.Database.Name}_latin1";
        await fixture.Database.ExecuteAsync($"create database {name} template template0 encoding 'LATIN1' locale 'C'", Cancellation);
        var text = new NpgsqlConnectionStringBuilder(fixture.Database.ConnectionString) { Database = name }.ConnectionString;
        await using (var latin = NpgsqlDataSource.Create(text))
        {
            await CandidateSchema.CreateAsync(latin, CandidateSchema.Name, Cancellation);
            data.Replace("drivers", "\"Ann\"", "\"Łucja\"");
            var refused = await Assert.ThrowsAsync<ConfigurationException>(() =>
                new CsvLoader(latin, new RecordedEvents()).LoadAsync(data.Folder, CandidateSchema.Name, 2, Cancellation));
            Assert.StartsWith("the database's encoding cannot hold the data, expected UTF8: ", refused.Message, StringComparison.Ordinal);
        }

        await fixture.Database.ExecuteAsync($"drop database {name}", Cancellation);
    }

    [Theory]
    [InlineData(typeof(LoadPlanned))]
    [InlineData(typeof(DatasetStarted))]
    [InlineData(typeof(DatasetProgress))]
    [InlineData(typeof(DatasetLoaded))]
    public async Task A_stop_ends_the_load_at_once_and_is_told_as_nothing_else(Type moment)
    {
        ManyLaps();
        var schema = await fixture.CreateSchemaAsync();
        using var stop = new CancellationTokenSource();
        var observer = new ReactingObserver(happened =>
        {
            if (happened.GetType() == moment)
            {
                stop.Cancel();
            }
        });

        var stopped = await Assert.ThrowsAsync<OperationCanceledException>(() =>
            new CsvLoader(fixture.Database.DataSource, observer).LoadAsync(data.Folder, schema, 2, stop.Token));

        Assert.Equal(stop.Token, stopped.CancellationToken);
        Assert.False(await fixture.Database.ScalarAsync<bool>($"select exists (select from {schema}.lap_times)", Cancellation));
    }

    private void ManyLaps() =>
        data.Append("lap_times", string.Concat(Enumerable.Range(3, 200_000).Select(lap => $"10,1,{lap},1,1:30.000,90000\n")));
}
