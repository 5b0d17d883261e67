using F1Warehouse.Deployment;
using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Sessions;
using Npgsql;
using Xunit;

namespace F1Warehouse.IntegrationTests.Sessions;

/// <summary>C1, C3, C4: whatever a role, a database or a client gives to its sessions, ours work as everywhere.</summary>
public sealed class WorstSettingsTests(TestServer server) : IAsyncLifetime
{
    // What each could do: cut names, break statements, end what lasts, hide rows, read dates another way.
    private static readonly string[] settings =
    [
        "standard_conforming_strings = off",
        "quote_all_identifiers = on",
        "transform_null_equals = on",
        "array_nulls = off",
        "DateStyle = 'SQL, DMY'",
        "IntervalStyle = 'sql_standard'",
        "TimeZone = 'Pacific/Kiritimati'",
        "extra_float_digits = -15",
        "bytea_output = 'escape'",
        "client_min_messages = 'error'",
        "client_encoding = 'WIN1252'",
        "default_transaction_isolation = 'serializable'",
        "row_security = off",
        "statement_timeout = 900",
        "lock_timeout = 1",
        "idle_in_transaction_session_timeout = 900",
        "idle_session_timeout = 900",
        "search_path = 'pg_temp'",
    ];

    private TestDatabase? database;
    private TestRole? role;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        role = await TestRole.CreateAsync(server, "");
        database = await TestDatabase.CreateAsync(server, Cancellation);
        await database.ExecuteAsync($"grant create on database {database.Name} to {role.Name}; grant create on schema public to {role.Name}", Cancellation);
        var since17 = await database.ScalarAsync<bool>("select current_setting('server_version_num')::int >= 170000", Cancellation) ? ["transaction_timeout = 900"] : Array.Empty<string>();
        foreach (var setting in settings.Concat(since17))
        {
            await database.ExecuteAsync($"alter role {role.Name} set {setting}", Cancellation);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await database!.DisposeAsync();
        await role!.DisposeAsync();
    }

    [Fact]
    public async Task A_run_works_and_its_names_are_what_the_files_hold()
    {
        var connection = new NpgsqlConnectionStringBuilder(role!.ConnectionString) { Database = database!.Name, ClientEncoding = "WIN1252" };
        using var program = new ProductProgram(connection.ConnectionString);
        for (var run = 1; run <= 2; run++)
        {
            var end = await program.RunAsync("run", ["--data", TestWarehouse.SampleFolder], Cancellation);
            Assert.True(end.ExitCode == 0, end.ToString());
        }

        var files = await File.ReadAllLinesAsync(Path.Combine(TestWarehouse.SampleFolder, "drivers.csv"), Cancellation);
        var name = files.SelectMany(line => line.Split(',')).First(field => field.Any(c => c > 127)).Trim('"');
        Assert.Equal(1, await database.ScalarAsync<long>($"select count(*) from public.drivers where forename = '{name}' or surname = '{name}'", Cancellation));
    }

    [Fact]
    public async Task No_setting_is_the_role_s_also_when_a_session_comes_back_from_the_pool()
    {
        var connection = new NpgsqlConnectionStringBuilder(role!.ConnectionString) { Database = database!.Name, Pooling = true, MaxPoolSize = 1 };
        await using var source = await WarehouseDatabase.OpenAsync(connection.ConnectionString, Cancellation);
        for (var use = 1; use <= 2; use++)
        {
            Assert.Equal(
                [],
                await Statements.ReadAsync(
                    source,
                    $"""
                    select name from pg_settings
                    where setting = reset_val and name not in ('search_path')
                        and name in (select lower(split_part(entry, '=', 1)) from pg_db_role_setting, unnest(setconfig) as entry where setrole = '{role.Name}'::regrole)
                        and setting = (select split_part(entry, '=', 2) from pg_db_role_setting, unnest(setconfig) as entry
                            where setrole = '{role.Name}'::regrole and lower(split_part(entry, '=', 1)) = lower(name))
                    """,
                    row => row.GetString(0),
                    Cancellation));
        }
    }

    [Fact]
    public void What_the_deployment_s_script_sets_is_what_sessions_of_the_program_have()
    {
        var script = new DeploymentScript(
            new DatabaseFolder(Path.Combine(Repository.Root, "database")), WarehouseSchemas.For("mine"), TestWarehouse.SampleFolder, []).Write();
        Assert.All(
            settings.Select(setting => setting.Split(' ')[0]).Except(["client_encoding", "client_min_messages", "search_path"]),
            name => Assert.Contains($"set {name} = ", script, StringComparison.Ordinal));
    }
}
