using F1Warehouse.IntegrationTests.Editions;
using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.IntegrationTests.Models;
using F1Warehouse.Pipeline.Verifying;
using Npgsql;
using Xunit;

namespace F1Warehouse.IntegrationTests.Corruptions;

/// <summary>An edition with the laps of one season, loaded and modeled once, of which each corruption gets a copy: of our own faults with the models, else without.</summary>
internal sealed class CorruptibleEdition : IAsyncDisposable
{
    private const string Ids = """
        create schema ids;
        create function ids.race(season int, round int) returns int stable language sql as
            $$ select race_id from public__next.races where races.season = $1 and races.round = $2 $$;
        create function ids.driver(ref text) returns int stable language sql as $$ select driver_id from public__next.drivers where driver_ref = ref $$;
        create function ids.constructor(ref text) returns int stable language sql as
            $$ select constructor_id from public__next.constructors where constructor_ref = ref $$
        """;

    // Corruptions of laps are in one season. Copying and verifying the laps of all others would take most of the time of each corruption.
    private const string OneSeasonOfLaps = """
        delete from public__next.lap_times where race_id not in (select race_id from public__next.races where season = 2012);
        vacuum (full, analyze) public__next.lap_times
        """;

    private readonly TestWarehouse loaded;
    private readonly TestWarehouse modeled;
    private readonly TestServer server;
    private readonly Dictionary<string, HashSet<string>> before = [];

    private CorruptibleEdition(TestWarehouse loaded, TestWarehouse modeled, TestServer server)
    {
        this.loaded = loaded;
        this.modeled = modeled;
        this.server = server;
    }

    /// <summary>Skips the test where the edition is not there.</summary>
    public static async Task<CorruptibleEdition> CreateAsync(string name, TestServer server, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("f1w-corruptible-");
        try
        {
            new Edition(name).WriteTo(folder.FullName);
            var warehouse = await TestWarehouse.CreateAsync(server, cancellation);
            await warehouse.MigrateAsync(cancellation);
            await warehouse.LoadAsync(folder.FullName, cancellation);
            foreach (var statement in OneSeasonOfLaps.Split(';'))
            {
                await warehouse.Database.ExecuteAsync(statement, cancellation);
            }

            await warehouse.Database.ExecuteAsync(LoadRecord.AsIfLoaded, cancellation);
            await warehouse.Database.ExecuteAsync(Ids, cancellation);
            var modeled = await warehouse.CopyAsync(server, cancellation);
            await modeled.ModelAsync(cancellation);
            return new CorruptibleEdition(warehouse, modeled, server);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Corrupts a copy, models and verifies it.</summary>
    public async Task<Finding> TryAsync(Corruption corruption, CancellationToken cancellation)
    {
        var isOurs = corruption.Kind == CorruptionKind.Pipeline;
        await using var copy = await (isOurs ? modeled : loaded).CopyAsync(server, cancellation);
        await CorruptAsync(copy, corruption, cancellation);
        if (!isOurs)
        {
            await copy.Database.ExecuteAsync(LoadRecord.AsIfLoaded, cancellation);
            await copy.ModelAsync(cancellation);
        }

        // A refusal must come from the rules that notice; what is only to be warned of must pass all of them.
        var rules = corruption.Kind == CorruptionKind.Source ? [] : corruption.Notices.Select(notice => notice.RuleName).Distinct();
        var (results, isRefused) = await VerifyAsync(copy, new VerificationSettings { Select = [.. rules] }, cancellation);
        var rows = new Dictionary<string, IReadOnlyList<string>>();
        foreach (var rule in corruption.Notices.Select(notice => notice.RuleName).Distinct())
        {
            rows.Add(rule, [.. (await RowsAsync(copy, rule, cancellation)).Except(await BeforeAsync(rule, cancellation))]);
        }

        return new Finding(isRefused, results, rows);
    }

    public async ValueTask DisposeAsync()
    {
        await modeled.DisposeAsync();
        await loaded.DisposeAsync();
    }

    private static async Task CorruptAsync(TestWarehouse copy, Corruption corruption, CancellationToken cancellation)
    {
        await using var connection = await copy.Database.DataSource.OpenConnectionAsync(cancellation);
        await using var path = new NpgsqlCommand($"set search_path = {copy.Context.Schemas.Candidate.SearchPath()}, ids", connection);
        await path.ExecuteNonQueryAsync(cancellation);
        await using var command = new NpgsqlCommand(corruption.Sql, connection);
        Assert.NotEqual(0, await command.ExecuteNonQueryAsync(cancellation));
    }

    private static async Task<(IReadOnlyList<VerificationResult> Results, bool IsRefused)> VerifyAsync(
        TestWarehouse copy, VerificationSettings settings, CancellationToken cancellation)
    {
        try
        {
            return ((await copy.VerifyAsync(settings, cancellation)).Results, false);
        }
        catch (VerificationException e)
        {
            return (e.Failures, true);
        }
    }

    private async Task<HashSet<string>> BeforeAsync(string rule, CancellationToken cancellation)
    {
        if (!before.TryGetValue(rule, out var rows))
        {
            before.Add(rule, rows = [.. await RowsAsync(modeled, rule, cancellation)]);
        }

        return rows;
    }

    private static async Task<List<string>> RowsAsync(TestWarehouse warehouse, string rule, CancellationToken cancellation)
    {
        await using var connection = await SampleWarehouse.EnterAsync(warehouse, cancellation);
        await using var command = new NpgsqlCommand(SampleWarehouse.Rules.Single(query => query.Name == rule).Statement.Text, connection)
        {
            AllResultTypesAreUnknown = true,
        };
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = new List<string>();
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(string.Join('/', Enumerable.Range(0, reader.FieldCount).Select(field => reader.IsDBNull(field) ? "-" : reader.GetString(field))));
        }

        return rows;
    }
}
