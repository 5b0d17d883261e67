using F1Warehouse.IntegrationTests.Infrastructure;
using Xunit;

namespace F1Warehouse.IntegrationTests.Backups;

/// <summary>A backup brings a warehouse back with all that belongs to it, and only that.</summary>
public sealed class BackupTests(TestServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_backed_up_is_restored_elsewhere_and_goes_on_from_there()
    {
        await using var database = await TestDatabase.CreateAsync(server, Cancellation);
        await Dump.RequireAsync(database, Cancellation);
        await using var other = await TestDatabase.CreateAsync(server, Cancellation);
        using var scripts = TestScripts.WithMarker();
        using var data = TestData.WithoutExceptions();
        var folder = Directory.CreateTempSubdirectory("f1w backup's & ü-");
        var file = Path.Combine(folder.FullName, "b ü&.dump");
        using var program = new ProductProgram(database.ConnectionString, scripts.Folder);
        using var restored = new ProductProgram(other.ConnectionString, scripts.Folder);
        try
        {
            // Two releases, one of them kept; a second warehouse; and what is somebody else's.
            await RunAsync(program, 0, "run", "--data", data.Folder);
            await RunAsync(program, 0, "run", "--data", data.Folder, "--force");
            await RunAsync(program, 0, "run", "--data", data.Folder, "--base-schema", "order");
            await database.ExecuteAsync("create table public.\"Their notes\" (id int); create view public.theirs as select 1 as one", Cancellation);
            Assert.Contains(file, await RunAsync(program, 0, "backup", "--output", file), StringComparison.Ordinal);
            Assert.Equal([file], Directory.GetFiles(folder.FullName));

            await RunAsync(restored, 0, "restore", file);
            Assert.Equal(2L, await other.ScalarAsync<long>("select release_id from f1_warehouse.releases where state = 'live' and base_schema = 'dbt_schema'", Cancellation));
            Assert.True(await other.ScalarAsync<bool>("select to_regclass('public.\"Their notes\"') is null and to_regclass('public.theirs') is null", Cancellation));
            Assert.Equal(await SumAsync(database), await SumAsync(other));
            Assert.DoesNotContain("changed", await RunAsync(restored, 0, "status"), StringComparison.Ordinal);

            await RunAsync(restored, 0, "rollback");
            await RunAsync(restored, 0, "run", "--data", data.Folder, "--force");
            Assert.Contains("holds a warehouse already", await RunAsync(restored, 2, "restore", file), StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Where_there_is_nothing_to_back_up_or_no_backup_it_is_said()
    {
        await using var database = await TestDatabase.CreateAsync(server, Cancellation);
        using var program = new ProductProgram(database.ConnectionString);
        Assert.Contains("holds no warehouse", await RunAsync(program, 2, "backup"), StringComparison.Ordinal);
        Assert.Contains("no such file", await RunAsync(program, 2, "restore", "missing.dump"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_backup_leaves_nothing_behind()
    {
        await using var database = await TestDatabase.CreateAsync(server, Cancellation);
        await Dump.RequireAsync(database, Cancellation);
        using var program = new ProductProgram(database.ConnectionString);
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "no dump", Cancellation);
        Assert.Contains("pg_restore ended with 1", await RunAsync(program, 6, "restore", file), StringComparison.Ordinal);
        Assert.True(await database.ScalarAsync<bool>("select to_regnamespace('f1_warehouse') is null", Cancellation));
        File.Delete(file);
    }

    private static Task<long> SumAsync(TestDatabase database) => database.ScalarAsync<long>(
        """select (select count(*) from public.lap_times) + (select sum(marker)::bigint from dbt_schema_core_schema.dim_drivers) + (select count(*) from order_raw.results)""", Cancellation);

    private static async Task<string> RunAsync(ProductProgram program, int expected, string verb, params string[] arguments)
    {
        var end = await program.RunAsync(verb, arguments, Cancellation);
        Assert.True(end.ExitCode == expected, $"{verb}: {end}");
        return end.Output + end.Error;
    }
}
