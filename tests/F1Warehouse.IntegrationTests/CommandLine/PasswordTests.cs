using F1Warehouse.IntegrationTests.Infrastructure;
using Npgsql;
using Xunit;

namespace F1Warehouse.IntegrationTests.CommandLine;

/// <summary>A password that works, and one that does not, appear neither on the console nor in the log.</summary>
public sealed class PasswordTests(TestServer server) : IAsyncLifetime
{
    private const string Secret = "s3cr3t-w0rd";

    private readonly TestScripts scripts = TestScripts.WithMarker();
    private TestDatabase database = null!;
    private TestProgram program = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private NpgsqlConnectionStringBuilder Settings => new(database.ConnectionString);

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(server, Cancellation);
        program = new TestProgram(database.ConnectionString, scripts);
    }

    [Fact]
    public async Task Given_as_connection_string() =>
        await AssertUnseenAsync([], "--connection", $"{database.ConnectionString};Password={Secret}");

    [Fact]
    public async Task Given_as_URI()
    {
        var where = Settings;
        await AssertUnseenAsync(
            [], "--connection", $"postgresql://{where.Username}:{Secret}@/{where.Database}?host={Uri.EscapeDataString(where.Host!)}&port={where.Port}");
    }

    [Fact]
    public async Task Given_in_the_environment() => await AssertUnseenAsync([.. Variables, ("PGPASSWORD", Secret)]);

    [Fact]
    public async Task Given_in_the_env_file()
    {
        await File.WriteAllLinesAsync(Path.Combine(program.Workspace, ".env"), [.. Variables.Select(v => $"{v.Name}={v.Value}"), $"PGPASSWORD={Secret}"], Cancellation);
        await AssertUnseenAsync([]);
    }

    [Fact]
    public async Task Given_with_a_role_that_the_server_does_not_know()
    {
        using var run = program.StartBare(["migrate", "--verbosity", "debug", "--connection", $"{database.ConnectionString};Username=nobody_of_this_name;Password={Secret}"]);
        AssertUnseen(await run.FinishAsync(Cancellation), expected: 6);
    }

    public async ValueTask DisposeAsync()
    {
        program.Dispose();
        await database.DisposeAsync();
        scripts.Dispose();
    }

    private (string Name, string Value)[] Variables =>
    [
        ("PGHOST", Settings.Host!), ("PGPORT", $"{Settings.Port}"), ("PGUSER", Settings.Username!), ("PGDATABASE", Settings.Database!),
    ];

    private async Task AssertUnseenAsync((string Name, string Value)[] environment, params string[] connection)
    {
        foreach (var verb in new[] { "run", "status" })
        {
            using var sample = TestData.WithoutExceptions();
            string[] data = verb == "run" ? ["--data", sample.Folder] : [];
            using var run = program.StartBare([verb, "--verbosity", "debug", .. data, .. connection], environment);
            AssertUnseen(await run.FinishAsync(Cancellation), expected: 0);
        }
    }

    private void AssertUnseen(FinishedProgram end, int expected)
    {
        Assert.True(end.ExitCode == expected, end.ToString());
        Assert.DoesNotContain(Secret, end.Output + end.Error + program.Log);
    }
}
