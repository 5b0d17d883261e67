using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.Pipeline.Events;
using Npgsql;
using Xunit;

namespace F1Warehouse.IntegrationTests.Runs;

/// <summary>Ends the program in the middle of each stage, and looks at what readers and the next run find.</summary>
public sealed class CrashTests(TestServer server)
{
    // Milliseconds after which a test that waits in vain fails.
    private const int Patience = 120_000;

    private const string Marker = "select marker from dbt_schema_core_schema.dim_drivers";

    public static TheoryData<Stage, string> Moments { get; } = new()
    {
        { Stage.Migrate, $"select exists (select from {TestDatabase.AdvisoryLocks})" },
        { Stage.Load, "select exists (select from f1_warehouse.releases where state = 'started')" },
        { Stage.Model, Sleeping("modeling") },
        { Stage.Verify, Sleeping("verifying") },
        { Stage.Publish, "select exists (select from f1_warehouse.releases where state = 'verified')" },
    };

    [Theory(Timeout = Patience)]
    [MemberData(nameof(Moments))]
    public async Task Kill_9_leaves_the_live_release_intact_and_the_next_run_clean(Stage stage, string moment)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var database = await TestDatabase.CreateAsync(server, cancellation);
        using var scripts = TestScripts.WithMarker();
        using var data = TestData.WithoutExceptions();
        using var program = new TestProgram(database.ConnectionString, scripts);
        await SucceedAsync(program, data.Append("status.csv", "10000,\"Marker\""), cancellation);

        data.Append("status.csv", "10001,\"Marker\"");
        var resume = Delay(scripts, stage);
        await using var reader = await database.DataSource.OpenConnectionAsync(cancellation);
        await using var transaction = await reader.BeginTransactionAsync(cancellation);
        await HoldAsync(reader, stage, cancellation);
        using (var run = program.Start("run", "--data", data.Folder))
        {
            await database.WaitUntilAsync(moment, cancellation);
            run.Kill();
            Assert.NotEqual(0, (await run.FinishAsync(cancellation)).ExitCode);
        }

        await transaction.RollbackAsync(cancellation);
        Assert.Equal(10000, await database.ScalarAsync<int>(Marker, cancellation));
        Assert.Equal(10000, await database.ScalarAsync<int>("select max(status_id) from public.status", cancellation));

        resume();
        await SucceedAsync(program, data, cancellation);
        Assert.Equal(10001, await database.ScalarAsync<int>(Marker, cancellation));
        Assert.Equal(0, await database.ScalarAsync<long>(
            @"select count(*) from pg_namespace where nspname like '%\_\_next' or nspname like '%\_\_old'", cancellation));
    }

    [Fact(Timeout = Patience)]
    public async Task Ctrl_C_exits_130_and_publishes_nothing()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var database = await TestDatabase.CreateAsync(server, cancellation);
        using var scripts = TestScripts.WithMarker();
        using var program = new TestProgram(database.ConnectionString, scripts);
        Delay(scripts, Stage.Model);
        using var sample = TestData.WithoutExceptions();
        using var run = program.Start("run", "--data", sample.Folder);
        await database.WaitUntilAsync(Sleeping("modeling"), cancellation);
        run.Interrupt();
        var end = await run.FinishAsync(cancellation);
        Assert.True(end.ExitCode == 130, end.ToString());
        Assert.Contains("nothing was published", end.Error, StringComparison.Ordinal);
        Assert.True(await database.ScalarAsync<bool>("select to_regclass('dbt_schema_core_schema.dim_drivers') is null", cancellation));
    }

    [Fact(Timeout = Patience)]
    public async Task A_second_run_is_told_who_holds_the_database_and_exits_7()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var database = await TestDatabase.CreateAsync(server, cancellation);
        using var scripts = TestScripts.WithMarker();
        using var program = new TestProgram(database.ConnectionString, scripts);
        Delay(scripts, Stage.Model);
        using var sample = TestData.WithoutExceptions();
        using var first = program.Start("run", "--data", sample.Folder);
        await database.WaitUntilAsync(Sleeping("modeling"), cancellation);
        var second = await program.RunAsync("migrate", [], cancellation);
        Assert.True(second.ExitCode == 7, second.ToString());
        Assert.Contains("f1warehouse", second.Error, StringComparison.Ordinal);
        Assert.Contains(database.Name, second.Error, StringComparison.Ordinal);
    }

    private static async Task SucceedAsync(TestProgram program, TestData data, CancellationToken cancellation)
    {
        var run = await program.RunAsync("run", ["--data", data.Folder], cancellation);
        Assert.True(run.ExitCode == 0, run.ToString());
    }

    private static string Sleeping(string statement) =>
        $"select exists (select from pg_stat_activity where query like '%pg_sleep(60)%{statement}%' and pid <> pg_backend_pid() and wait_event = 'PgSleep')";

    // Makes a stage long enough to be hit; the result undoes it.
    private static Action Delay(TestScripts scripts, Stage stage)
    {
        var (name, sql) = stage switch
        {
            Stage.Model => ("models/10_staging/stg_seasons.sql", "create view stg_seasons as select 1 as a; select pg_sleep(60) as modeling"),
            Stage.Verify => ("verification/assert_slow.sql", TestScripts.Ours + "select 1 from pg_sleep(60) as verifying where verifying::text is null"),
            _ => ("", ""),
        };
        if (name.Length == 0)
        {
            return () => { };
        }

        scripts.Add(name, sql);
        return () => File.Delete(Path.Combine(scripts.Folder, name));
    }

    // A publish waits for readers of the live release.
    private static async Task HoldAsync(NpgsqlConnection reader, Stage stage, CancellationToken cancellation)
    {
        if (stage == Stage.Publish)
        {
            await using var read = new NpgsqlCommand(Marker, reader);
            await read.ExecuteScalarAsync(cancellation);
        }
    }
}
