using F1Warehouse.IntegrationTests.Infrastructure;
using Xunit;

namespace F1Warehouse.IntegrationTests.CommandLine;

/// <summary>What the program of <c>artifacts/bin</c> tells its caller: exit code, standard output and error, log.</summary>
public sealed class ExitCodeTests(TestServer server) : ProgramTests(server)
{
    [Fact]
    public async Task A_run_that_publishes_ends_with_where_the_warehouse_is_and_exits_0()
    {
        var run = await RunAsync(0);
        Assert.Empty(run.Error);
        var lines = run.Output.TrimEnd().Split('\n');
        Assert.Contains(lines, line => line.StartsWith("The warehouse is published: release 1, ", StringComparison.Ordinal));
        Assert.All(["Migrate", "Load", "Model", "Verify", "Publish", "Total"], stage => Assert.Contains(lines, line => line.StartsWith($"  {stage} ", StringComparison.Ordinal)));
        Assert.StartsWith("  psql               psql ", lines[^2]);
        Assert.StartsWith("  connection string  Host=", lines[^1]);
        Assert.Contains($"Database={Database.Name}", lines[^1]);
    }

    [Fact]
    public async Task A_quiet_run_says_nothing()
    {
        var run = await RunAsync(0, "--verbosity", "quiet");
        Assert.Empty(run.Output);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task Stages_one_by_one_make_a_run_and_status_tells_how_far_it_came()
    {
        await StageAsync("migrate", 0);
        await StageAsync("load", 0, "--data", Data.Folder);
        Assert.Contains("candidate          release 1, loaded", (await StageAsync("status", 0)).Output);
        await StageAsync("model", 0);
        await StageAsync("verify", 0);
        await StageAsync("publish", 0);
        Assert.Contains("live               release 1, ", (await StageAsync("status", 0)).Output);
    }

    [Fact]
    public async Task A_stage_out_of_order_exits_2_and_says_what_to_run_first()
    {
        await StageAsync("migrate", 0);
        Assert.Contains("run load first", (await StageAsync("model", 2)).Error);
    }

    [Fact]
    public async Task Bad_data_exit_3_and_name_file_line_column_and_value()
    {
        Data.Append("seasons.csv", "nineteen,http://example.org");
        var run = await RunAsync(3);
        Assert.Matches(@"seasons\.csv:\d+: year: 'nineteen': expected", run.Error);
        Assert.Matches(@"seasons\.csv:\d+: year: 'nineteen': expected", Program.Log);
    }

    [Fact]
    public async Task What_need_not_be_there_can_be_left_out_and_the_rest_is_published()
    {
        File.Delete(Path.Combine(Data.Folder, "lap_times.csv"));
        await RunAsync(3);
        var run = await RunAsync(0, "--without", "lap_times,pit_stops", "--without", "qualifying");
        Assert.Contains("lap_times: left out, its table stays empty.", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, await Database.ScalarAsync<long>("select (select count(*) from pit_stops) + (select count(*) from qualifying)", Cancellation));
    }

    [Fact]
    public async Task A_model_that_fails_exits_4_in_canonical_form()
    {
        Scripts.Add("models/20_intermediate/int_wrong.sql", "create table int_wrong as\nselect no_such_column from stg_status");
        var run = await RunAsync(4);
        Assert.Matches(@"(?m)^\S+int_wrong\.sql\(2,8\): error PG42703: ", run.Error);
    }

    [Fact]
    public async Task A_broken_rule_exits_5_with_its_query_its_number_of_rows_and_the_first_five()
    {
        Scripts.Add("verification/assert_seven.sql", TestScripts.Ours + "select n from generate_series(1, 7) as n");
        var run = await RunAsync(5);
        Assert.Contains("assert_seven: 7 rows\n  n\n  -\n  1\n  2\n  3\n  4\n  5\n", run.Error);
        Assert.DoesNotContain("\n  6\n", run.Error);
    }

    [Fact]
    public async Task A_login_that_is_refused_exits_6()
    {
        using var stage = Program.StartBare(["migrate", "--connection", Database.ConnectionString + ";Username=nobody_of_this_name"]);
        var end = await stage.FinishAsync(Cancellation);
        Assert.True(end.ExitCode == 6, end.ToString());
        Assert.Contains("nobody_of_this_name", end.Error);
    }

    [Fact]
    public async Task Objects_of_other_people_exit_8_and_are_listed()
    {
        await RunAsync(0);
        await Database.ExecuteAsync(
            "create schema analysts; create materialized view analysts.podiums as select * from dbt_schema_core_schema.dim_drivers", Cancellation);
        Assert.Contains("analysts.podiums", (await RunAsync(8)).Error);
    }

    [Fact]
    public async Task A_reader_that_closes_the_pipe_does_not_end_the_run()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "a POSIX shell closes the pipes");
        foreach (var way in new[] { "| true", ">&-", "> /dev/full", "2>&-" })
        {
            using var shell = Program.StartShell($"\"$F1W\" run --connection \"$F1W_CONNECTION\" --data \"{Data.Folder}\" --force {way}");
            var end = await shell.FinishAsync(Cancellation);
            Assert.True(end.ExitCode == 0, $"{way}: {end}");
        }

        Assert.Equal(4, await Database.ScalarAsync<long>("select count(*) from f1_warehouse.releases where published_at is not null", Cancellation));
    }

    private Task<FinishedProgram> RunAsync(int expected, params string[] arguments) => StageAsync("run", expected, ["--data", Data.Folder, .. arguments]);

    private async Task<FinishedProgram> StageAsync(string verb, int expected, params string[] arguments)
    {
        var end = await Program.RunAsync(verb, arguments, Cancellation);
        Assert.True(end.ExitCode == expected, end.ToString());
        return end;
    }
}
