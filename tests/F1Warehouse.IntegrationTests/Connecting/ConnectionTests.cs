using System.Diagnostics;
using F1Warehouse.Cli.Connecting;
using F1Warehouse.EmbeddedPostgres;
using F1Warehouse.IntegrationTests.EmbeddedPostgres;
using F1Warehouse.IntegrationTests.Infrastructure;
using Npgsql;
using Xunit;

namespace F1Warehouse.IntegrationTests.Connecting;

public sealed class ConnectionTests(TestServer server)
{
    private const string ReadOnly = "-c default_transaction_read_only=on";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Where_no_database_is_named_the_embedded_server_is_started_and_both_texts_to_copy_lead_to_it()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the command is for a unix shell");
        await using var temporary = new TemporaryServer();
        var variables = new Variables(new Dictionary<string, string>(), new Dictionary<string, string>());
        var target = await new WarehouseConnection(variables, temporary.Server, new LibpqSecurity("/no-home", _ => { })).ResolveAsync(null, Cancellation);
        Assert.True(target.IsEmbedded);
        Assert.Null(target.PasswordNote);

        var address = await temporary.Server.StartAsync(Cancellation);
        await address.ScalarAsync("create database f1_warehouse");
        Assert.Equal("f1_warehouse", await ServerSql.ScalarAsync(target.ConnectionString, "select current_database()"));
        Assert.Equal("f1_warehouse", await ServerSql.ScalarAsync(target.Shareable, "select current_database()"));

        Assert.SkipUnless(IsOnPath("psql"), "psql is not installed");
        using var psql = Process.Start(new ProcessStartInfo("/bin/sh", ["-c", $"{target.PsqlCommand} -Atc 'select current_database()'"])
        {
            RedirectStandardOutput = true,
        })!;
        Assert.Equal("f1_warehouse\n", await psql.StandardOutput.ReadToEndAsync(Cancellation));
    }

    [Fact]
    public async Task A_URI_leads_to_a_unix_socket()
    {
        var named = new NpgsqlConnectionStringBuilder(server.ConnectionString);
        Assert.SkipUnless(named.Host!.StartsWith('/'), "the test server has no unix socket");
        var program = new EmbeddedServer(new EmbeddedServerOptions("not-started"));
        var variables = new Variables(new Dictionary<string, string>(), new Dictionary<string, string>());
        var target = await new WarehouseConnection(variables, program, new LibpqSecurity("/no-home", _ => { })).ResolveAsync(
            $"postgresql://{named.Username}@{Uri.EscapeDataString(named.Host)}:{named.Port}/postgres", Cancellation);
        Assert.Equal("postgres", await ServerSql.ScalarAsync(target.ConnectionString, "select current_database()"));
    }

    [Fact]
    public async Task Variables_lead_the_program_to_a_server_and_hold_there()
    {
        await using var database = await TestDatabase.CreateAsync(server, Cancellation);
        using var scripts = new TestScripts();
        using var program = new TestProgram(database.ConnectionString, scripts);
        var named = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        (string, string)[] variables =
        [
            ("PGHOST", named.Host!), ("PGPORT", $"{named.Port}"), ("PGUSER", named.Username!), ("PGPASSWORD", named.Password ?? ""),
        ];

        // The rest of them stands in the file, where another host stands as well, which the environment overrules.
        await File.WriteAllTextAsync(
            Path.Combine(program.Workspace, ".env"), $"PGHOST=nowhere\nPGDATABASE={database.Name}\n", Cancellation);
        using var refused = program.StartBare(["migrate"], [.. variables, ("PGOPTIONS", ReadOnly)]);
        Assert.Contains("read-only", (await refused.FinishAsync(Cancellation)).Error, StringComparison.Ordinal);

        using var migrated = program.StartBare(["migrate"], variables);
        Assert.Equal(0, (await migrated.FinishAsync(Cancellation)).ExitCode);
        Assert.True(await database.ScalarAsync<bool>("select to_regclass('public.lap_times') is not null", Cancellation));
    }

    [Fact]
    public async Task Variables_do_not_reach_the_database_that_the_option_names()
    {
        await using var database = await TestDatabase.CreateAsync(server, Cancellation);
        using var scripts = new TestScripts();
        using var program = new TestProgram(database.ConnectionString, scripts);
        using var migrated = program.StartBare(
            ["migrate", "--connection", database.ConnectionString],
            ("PGHOST", "nowhere"), ("PGDATABASE", "nothing"), ("PGSSLMODE", "verify-full"), ("PGOPTIONS", ReadOnly));
        var finished = await migrated.FinishAsync(Cancellation);
        Assert.True(finished.ExitCode == 0, finished.ToString());
    }

    [Fact]
    public async Task Variables_that_name_no_server_do_not_reach_the_embedded_one()
    {
        using var scripts = new TestScripts();
        using var program = new TestProgram("", scripts);
        try
        {
            using var migrated = program.StartBare(["migrate"], ("PGSSLMODE", "verify-full"), ("PGOPTIONS", ReadOnly), ("PGPASSWORD", "other"));
            var finished = await migrated.FinishAsync(Cancellation);
            Assert.True(finished.ExitCode == 0, finished.ToString());
        }
        finally
        {
            using var down = program.StartBare(["db", "down"]);
            Assert.Contains("is stopped", (await down.FinishAsync(CancellationToken.None)).Output, StringComparison.Ordinal);
        }
    }

    private static bool IsOnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
}
