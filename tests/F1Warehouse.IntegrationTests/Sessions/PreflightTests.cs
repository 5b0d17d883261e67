using F1Warehouse.IntegrationTests.Infrastructure;
using Npgsql;
using Xunit;

namespace F1Warehouse.IntegrationTests.Sessions;

/// <summary>What stands in the way of a run is found before anything is made, and told with its cure.</summary>
public sealed class PreflightTests(TestServer server) : IAsyncLifetime
{
    private TestDatabase? database;
    private TestRole? role;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private TestDatabase Database => database!;

    private TestRole Role => role!;

    private string Connection => new NpgsqlConnectionStringBuilder(Role.ConnectionString) { Database = Database.Name }.ConnectionString;

    public async ValueTask InitializeAsync()
    {
        role = await TestRole.CreateAsync(server, "");
        database = await TestDatabase.CreateAsync(server, Cancellation);
    }

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        await Role.DisposeAsync();
    }

    // C18
    [Fact]
    public async Task A_role_without_privileges_is_told_what_to_grant_and_leaves_nothing_behind()
    {
        var end = await RunAsync();
        Assert.Equal(6, end.ExitCode);
        Assert.Contains($"grant create on database \"{Database.Name}\" to \"{Role.Name}\"", end.Error, StringComparison.Ordinal);
        Assert.Contains($"grant create on schema \"public\" to \"{Role.Name}\"", end.Error, StringComparison.Ordinal);
        Assert.True(await IsEmptyAsync());

        await Database.ExecuteAsync($"grant create on database {Database.Name} to {Role.Name}; grant create on schema public to {Role.Name}", Cancellation);
        Assert.Equal(0, (await RunAsync()).ExitCode);
    }

    // C16
    [Fact]
    public async Task A_role_with_few_connections_is_told_how_many_are_needed_and_fewer_workers_need_fewer()
    {
        await Database.ExecuteAsync($"grant create on database {Database.Name} to {Role.Name}; grant create on schema public to {Role.Name}", Cancellation);
        // Queries that would like to be run by several processes, which count as connections of the role.
        await Database.ExecuteAsync(
            $"alter role {Role.Name} connection limit 2; alter role {Role.Name} set parallel_setup_cost = 0; alter role {Role.Name} set parallel_tuple_cost = 0; alter role {Role.Name} set min_parallel_table_scan_size = 0",
            Cancellation);
        var end = await RunAsync("--workers", "1");
        Assert.Equal(6, end.ExitCode);
        Assert.Contains("can have 2 more connections, and the run needs 3", end.Error, StringComparison.Ordinal);
        Assert.True(await IsEmptyAsync());

        await Database.ExecuteAsync($"alter role {Role.Name} connection limit 3", Cancellation);
        var run = await RunAsync("--workers", "1");
        Assert.True(run.ExitCode == 0, run.ToString());
    }

    // C5
    [Fact]
    public async Task A_read_only_role_is_told_so_and_still_may_ask()
    {
        using var program = new ProductProgram(Database.ConnectionString);
        Assert.Equal(0, (await program.RunAsync("run", ["--data", TestWarehouse.SampleFolder], Cancellation)).ExitCode);
        await Database.ExecuteAsync($"alter database {Database.Name} set default_transaction_read_only = on", Cancellation);

        var run = await program.RunAsync("run", ["--data", TestWarehouse.SampleFolder], Cancellation);
        Assert.Equal(6, run.ExitCode);
        Assert.Contains("read-only", run.Error, StringComparison.Ordinal);
        var status = await program.RunAsync("status", [], Cancellation);
        Assert.True(status.ExitCode == 0, status.ToString());
        Assert.Contains("release 1", status.Output, StringComparison.Ordinal);
        var audit = await program.RunAsync("verify", ["--live"], Cancellation);
        Assert.True(audit.ExitCode == 0, audit.ToString());
        Assert.Contains("not in its books", audit.Output + audit.Error, StringComparison.Ordinal);
    }

    // C17
    [Theory]
    [InlineData("SQL_ASCII")]
    [InlineData("LATIN1")]
    public async Task A_database_of_another_encoding_is_refused(string encoding)
    {
        await using var admin = NpgsqlDataSource.Create(server.ConnectionString);
        var name = $"test_{Guid.NewGuid():N}";
        await ExecuteAsync(admin, $"create database {name} encoding '{encoding}' locale 'C' template template0");
        try
        {
            using var program = new ProductProgram(new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = name, Pooling = false }.ConnectionString);
            var end = await program.RunAsync("run", ["--data", TestWarehouse.SampleFolder], Cancellation);
            Assert.Equal(6, end.ExitCode);
            Assert.Contains($"its encoding is {encoding}", end.Error, StringComparison.Ordinal);
        }
        finally
        {
            await ExecuteAsync(admin, $"drop database {name} with (force)");
        }
    }

    // C17, C18: whatever is somebody else's is told before anything is made.
    [Theory]
    [InlineData("create type public.status as enum ('a')", "status (a type)")]
    [InlineData("create table public.races (id int)", "races")]
    [InlineData("create table public.\"__EFMigrationsHistory\" (migration_id text)", "is another tool's")]
    [InlineData("create table public.\"__EFMigrationsHistory\" (\"MigrationId\" text); insert into public.\"__EFMigrationsHistory\" values ('2020_Theirs')", "does not know: 2020_Theirs")]
    public async Task What_is_somebody_else_s_is_refused_and_nothing_is_made(string theirs, string told)
    {
        await Database.ExecuteAsync(theirs, Cancellation);
        using var program = new ProductProgram(Database.ConnectionString);
        var end = await program.RunAsync("run", ["--data", TestWarehouse.SampleFolder], Cancellation);
        Assert.True(end.ExitCode == 2, end.ToString());
        Assert.Contains(told, end.Error, StringComparison.Ordinal);
        Assert.True(await IsEmptyAsync());
    }

    // C17
    [Fact]
    public async Task A_prepared_empty_schema_of_an_administrator_s_is_taken_and_one_that_holds_something_is_not()
    {
        await Database.ExecuteAsync(
            $"create schema f1_warehouse; grant usage, create on schema f1_warehouse to {Role.Name}; grant create on database {Database.Name} to {Role.Name}; grant create on schema public to {Role.Name}",
            Cancellation);
        var run = await RunAsync();
        Assert.True(run.ExitCode == 0, run.ToString());

        await using var other = await TestDatabase.CreateAsync(server, Cancellation);
        await other.ExecuteAsync("create schema f1_warehouse; create table f1_warehouse.notes (id int)", Cancellation);
        using var program = new ProductProgram(other.ConnectionString);
        var refused = await program.RunAsync("migrate", [], Cancellation);
        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("schema f1_warehouse holds what F1Warehouse did not make: notes", refused.Error, StringComparison.Ordinal);
    }

    // I9
    [Fact]
    public async Task A_base_schema_may_be_a_word_of_SQL()
    {
        using var program = new ProductProgram(Database.ConnectionString);
        for (var run = 1; run <= 2; run++)
        {
            var end = await program.RunAsync("run", ["--data", TestWarehouse.SampleFolder, "--base-schema", "order"], Cancellation);
            Assert.True(end.ExitCode == 0, end.ToString());
        }

        Assert.True(await Database.ScalarAsync<bool>("""select count(*) > 0 from "order".stg_drivers""", Cancellation));
    }

    private async Task<FinishedProgram> RunAsync(params string[] arguments)
    {
        using var program = new ProductProgram(Connection);
        return await program.RunAsync("run", ["--data", TestWarehouse.SampleFolder, .. arguments], Cancellation);
    }

    private Task<bool> IsEmptyAsync() => Database.ScalarAsync<bool>(
        "select not exists (select from pg_namespace where nspname !~ '^pg_' and nspname not in ('information_schema', 'public'))", Cancellation);

    private static async Task ExecuteAsync(NpgsqlDataSource database, string sql)
    {
        await using var command = database.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Cancellation);
    }
}
