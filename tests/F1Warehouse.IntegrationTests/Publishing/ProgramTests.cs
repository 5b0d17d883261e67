using F1Warehouse.IntegrationTests.Infrastructure;
using Xunit;

namespace F1Warehouse.IntegrationTests.Publishing;

/// <summary>P14, and the verbs and options of publishing as a user meets them.</summary>
public sealed class ProgramTests(TestServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task P14_The_sample_replaces_real_data_only_where_it_is_asked_for_and_says_what_it_is()
    {
        await using var database = await TestDatabase.CreateAsync(server, Cancellation);
        using var scripts = TestScripts.WithMarker();
        using var data = TestData.WithoutExceptions();
        using var program = new TestProgram(database.ConnectionString, scripts);
        Copy(data.Folder, Path.Combine(program.Workspace, "data", "sample"));

        // Nothing is live, then the sample is: both may be replaced by it.
        for (var run = 0; run < 2; run++)
        {
            Assert.Contains("rows (synthetic data).", (await SucceedAsync("run", "--force")).Output, StringComparison.Ordinal);
        }

        Assert.Contains("(synthetic data), published", (await SucceedAsync("status")).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("synthetic", (await SucceedAsync("run", "--data", data.Folder)).Output, StringComparison.Ordinal);
        var refused = await program.RunAsync("run", [], Cancellation);
        Assert.True(refused.ExitCode == 2, refused.ToString());
        Assert.Contains("--data sample", refused.Error, StringComparison.Ordinal);
        Assert.Equal(3L, await database.ScalarAsync<long>("select release_id from f1_warehouse.releases where state = 'live'", Cancellation));
        Assert.Contains("rows (synthetic data).", (await SucceedAsync("run", "--data", "sample")).Output, StringComparison.Ordinal);

        Assert.Contains("Release 3 is live again; what was live is the previous release.", (await SucceedAsync("rollback")).Output, StringComparison.Ordinal);
        Assert.Contains("Release 4 is live again (synthetic data)", (await SucceedAsync("rollback", "--to", "4", "--patience", "10s")).Output, StringComparison.Ordinal);
        var history = (await SucceedAsync("history", "--rules")).Output;
        Assert.Contains("release 4  live (synthetic data)", history, StringComparison.Ordinal);
        Assert.Contains("release 3  retired, kept in dbt_schema__prev", history, StringComparison.Ordinal);
        Assert.Matches(@"\n  verified   pass: .*\n    assert_\w+\n", history);

        Assert.Equal(2, (await program.RunAsync("drop", ["--base-schema", "dbt_schema"], Cancellation)).ExitCode);
        Assert.Contains("is gone", (await SucceedAsync("drop", "--base-schema", "dbt_schema", "--yes")).Output, StringComparison.Ordinal);
        Assert.True(await database.ScalarAsync<bool>("select to_regclass('public.races') is null and to_regnamespace('dbt_schema') is null", Cancellation));

        async Task<FinishedProgram> SucceedAsync(string verb, params string[] arguments)
        {
            var end = await program.RunAsync(verb, arguments, Cancellation);
            Assert.True(end.ExitCode == 0, end.ToString());
            return end;
        }
    }

    [Fact]
    public async Task A_run_that_waits_begins_when_the_other_one_has_ended()
    {
        await using var database = await TestDatabase.CreateAsync(server, Cancellation);
        using var scripts = TestScripts.WithMarker();
        using var data = TestData.WithoutExceptions();
        using var program = new TestProgram(database.ConnectionString, scripts);
        var holder = await Pipeline.Releases.RunLock.AcquireAsync(database.DataSource, Cancellation);
        var busy = await program.RunAsync("run", ["--data", data.Folder, "--wait=1s"], Cancellation);
        Assert.True(busy.ExitCode == 7, busy.ToString());
        using var waiting = program.Start("run", "--data", data.Folder, "--wait");
        await database.WaitUntilAsync("select exists (select from pg_stat_activity where datname = current_database() and query like 'select pg_try_advisory_lock%')", Cancellation);
        await holder.DisposeAsync();
        var end = await waiting.FinishAsync(Cancellation);
        Assert.True(end.ExitCode == 0, end.ToString());
    }

    private static void Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from, "*.csv"))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        }
    }
}
