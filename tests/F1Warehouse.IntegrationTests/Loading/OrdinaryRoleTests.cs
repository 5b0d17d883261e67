using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.Pipeline.Loading;
using F1Warehouse.Pipeline.Releases;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;
using Xunit;

namespace F1Warehouse.IntegrationTests.Loading;

/// <summary>A role that may not pass over triggers: foreign keys are taken off and put back, with the same results.</summary>
public sealed class OrdinaryRoleTests(TestServer server) : IAsyncLifetime, IDisposable
{
    private const string Keys = $"""
        select string_agg(conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || convalidated, '; ' order by conname)
        from pg_constraint where connamespace = '{CandidateSchema.Name}'::regnamespace
        """;

    private readonly TinyData data = new();
    private TestRole? role;
    private TestDatabase? database;
    private NpgsqlDataSource? source;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private NpgsqlDataSource Source => source!;

    public async ValueTask InitializeAsync()
    {
        role = await TestRole.CreateAsync(server, "");
        database = await TestDatabase.CreateAsync(server, Cancellation);
        await database.ExecuteAsync($"grant create on database {database.Name} to {role.Name}", Cancellation);
        source = WarehouseDatabase.Open(new NpgsqlConnectionStringBuilder(role.ConnectionString) { Database = database.Name }.ConnectionString);
        await CandidateSchema.CreateAsync(Source, CandidateSchema.Name, Cancellation);
    }

    [Fact]
    public async Task Keys_stand_after_the_load_as_before_and_are_checked()
    {
        var before = await KeysAsync();
        Assert.Contains("FOREIGN KEY", before, StringComparison.Ordinal);
        await LoadAsync(TestWarehouse.SampleFolder);
        Assert.Equal(before, await KeysAsync());
    }

    [Fact]
    public async Task Rows_that_break_keys_are_named()
    {
        data.Replace("results", "2,10,2,2,3,0", "2,12,2,9,3,0");
        data.Append("drivers", "2,\"three\",\\N,\\N,\"Cid\",\"Three\",\"1990-01-01\",\"Utopian\",\"http://x/3\"\n");
        var refused = await Assert.ThrowsAsync<CsvDataException>(() => LoadAsync(data.Folder));
        Assert.Equal(
            [
                "drivers.csv:4: driverId: '2': expected a key of its own, line 3 has the same",
                "results.csv:3: constructorId: '9': expected a constructorId that constructors.csv has",
                "results.csv:3: raceId: '12': expected a raceId that races.csv has",
            ],
            refused.Message.Replace(data.Folder + "/", "", StringComparison.Ordinal).Split('\n'));
    }

    public void Dispose() => data.Dispose();

    public async ValueTask DisposeAsync()
    {
        Dispose();
        await Source.DisposeAsync();
        await database!.DisposeAsync();
        await role!.DisposeAsync();
    }

    private Task<IReadOnlyList<LoadedFile>> LoadAsync(string folder) => new CsvLoader(Source, new RecordedEvents()).LoadAsync(folder, CandidateSchema.Name, 2, Cancellation);

    private async Task<string> KeysAsync()
    {
        await using var command = Source.CreateCommand(Keys);
        return (string)(await command.ExecuteScalarAsync(Cancellation))!;
    }
}
