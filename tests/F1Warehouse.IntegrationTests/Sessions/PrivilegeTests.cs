using System.Text.RegularExpressions;
using F1Warehouse.IntegrationTests.Infrastructure;
using Npgsql;
using Xunit;

namespace F1Warehouse.IntegrationTests.Sessions;

/// <summary>The statements of docs/privileges.md, run as they stand there but for their names.</summary>
public sealed partial class PrivilegeTests(TestServer server) : IAsyncLifetime
{
    private readonly string mark = $"{Guid.NewGuid():N}"[..8];
    private readonly TestScripts scripts = TestScripts.WithMarker();
    private readonly TestData data = TestData.WithoutExceptions();
    private string[] blocks = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Database => $"f1_{mark}";

    public async ValueTask InitializeAsync()
    {
        var document = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "privileges.md"), Cancellation);
        blocks = [.. Block().Matches(document).Select(block => Name().Replace(block.Groups[1].Value, $"f1_$1_{mark}")
            .Replace("database f1 ", $"database {Database} ", StringComparison.Ordinal))];
        Assert.Equal(4, blocks.Length);
    }

    public async ValueTask DisposeAsync()
    {
        await ScalarAsync("postgres", null, $"drop database if exists {Database} with (force)");
        await ScalarAsync("postgres", null, string.Join(';', new[] { "etl", "night", "analyst", "reader", "alone", "owner" }.Select(role => $"drop role if exists f1_{role}_{mark}")));
        data.Dispose();
        scripts.Dispose();
    }

    // C19, I17
    [Fact]
    public async Task Members_of_the_owner_and_a_superuser_run_in_turns_and_readers_read_every_release()
    {
        await RunBlockAsync("postgres", 0);
        await RunBlockAsync(Database, 1);
        await RunAsync($"f1_etl_{mark}");
        await RunBlockAsync(Database, 2);
        Assert.Equal(1L, await CountAsync());
        foreach (var role in new[] { $"f1_night_{mark}", null, $"f1_etl_{mark}" })
        {
            await RunAsync(role);
            Assert.Equal(1L, await CountAsync());
        }

        var owners = await ScalarAsync(null,
            "select array(select distinct relowner::regrole::text from pg_class c join pg_namespace n on n.oid = relnamespace where nspname ~ '^(f1_warehouse|dbt_schema|public$)')");
        Assert.Equal([$"f1_owner_{mark}"], (string[])owners!);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => ScalarAsync(Database, $"f1_analyst_{mark}", "delete from races"));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }

    // C19: where a superuser came first, and the role is no member of anybody.
    [Fact]
    public async Task A_role_without_an_owner_runs_and_a_superuser_after_it_does_not_lock_it_out()
    {
        await ScalarAsync("postgres", null, $"create database {Database}");
        await RunBlockAsync(Database, 3);
        foreach (var role in new[] { $"f1_alone_{mark}", null, $"f1_alone_{mark}" })
        {
            await RunAsync(role);
        }
    }

    private async Task<object?> CountAsync() => await ScalarAsync(
        $"f1_analyst_{mark}", "select count(*) from dbt_schema_core_schema.dim_drivers, (select count(*) from public.races) as readable");

    private async Task RunAsync(string? role)
    {
        using var program = new ProductProgram(ConnectionOf(Database, role), scripts.Folder);
        var end = await program.RunAsync("run", ["--data", data.Folder], Cancellation);
        Assert.True(end.ExitCode == 0, $"{role ?? "superuser"}: {end}");
    }

    private Task<object?> RunBlockAsync(string database, int block) => ScalarAsync(database, null, blocks[block]);

    private Task<object?> ScalarAsync(string? role, string sql) => ScalarAsync(Database, role, sql);

    private async Task<object?> ScalarAsync(string database, string? role, string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionOf(database, role));
        await connection.OpenAsync(Cancellation);
        object? last = null;
        foreach (var statement in sql.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            await using var command = new NpgsqlCommand(statement, connection);
            last = await command.ExecuteScalarAsync(Cancellation);
        }

        return last;
    }

    private string ConnectionOf(string database, string? role)
    {
        var settings = new NpgsqlConnectionStringBuilder(server.ConnectionString) { Database = database, Pooling = false };
        if (role is not null)
        {
            // The server of the tests asks for no password at its socket; one that is named knows those of the document.
            settings.Username = role;
            settings.Password = role.Split('_')[1] switch { "etl" => "a long one", "night" => "another long one", "analyst" => "a third one", _ => "a fourth one" };
        }

        return settings.ConnectionString;
    }

    [GeneratedRegex(@"```sql\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"\bf1_(owner|etl|night|reader|analyst|alone)\b")]
    private static partial Regex Name();
}
