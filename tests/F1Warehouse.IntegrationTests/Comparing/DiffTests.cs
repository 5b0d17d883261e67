using System.Text.Json.Nodes;
using F1Warehouse.IntegrationTests.Infrastructure;
using Xunit;

namespace F1Warehouse.IntegrationTests.Comparing;

/// <summary>What <c>diff</c>, a run and <c>history</c> tell of two releases.</summary>
public sealed class DiffTests(TestServer server)
{
    private const string Keyed = "create table int_status as select status_id, status, status_id * 2 as points from stg_status; alter table int_status add primary key (status_id)";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Rows_columns_sums_and_relations_that_differ_are_told_by_diff_run_and_history()
    {
        await using var database = await TestDatabase.CreateAsync(server, Cancellation);
        using var scripts = Scripts().Add("models/20_intermediate/int_gone.sql", "create table int_gone as select 1 as n");
        using var data = TestData.WithoutExceptions().Append("status.csv", "9001,\"Eaten\"").Append("status.csv", "9002,\"Lost\"").Append("status.csv", "9003,\"Found\"");
        using var program = new ProductProgram(database.ConnectionString, scripts.Folder);
        await RunAsync(program, data);
        data.Rewrite("status.csv", line => line.Replace("9001,\"Eaten\"", "9001,\"Swallowed\"", StringComparison.Ordinal).Replace("9002,\"Lost\"", "9004,\"New\"", StringComparison.Ordinal));
        File.Delete(Path.Combine(scripts.Folder, "models/20_intermediate/int_gone.sql"));
        scripts.Add("models/20_intermediate/int_status.sql", Keyed.Replace("status_id * 2 as points", "status_id * 2.5 as points, true as extra", StringComparison.Ordinal))
            .Add("models/20_intermediate/int_new.sql", "create table int_new as select 1 as n union all select 2");

        var run = await RunAsync(program, data);
        var lines = run.Output.ReplaceLineEndings("\n");
        Assert.Matches(@"(?m)^  public\.status +\+1 -1 ~1 rows \(status 1\)$", lines);
        Assert.Matches(@"(?m)^  dbt_schema\.int_new +added, 2 rows$", lines);
        Assert.Matches(@"(?m)^  dbt_schema\.int_gone +removed, 1 row$", lines);
        Assert.Matches(@"(?m)^Diff +[0-9.]+ s  5 relations changed, ", lines);

        var json = await JsonAsync(program, "diff", "--limit", "1");
        var status = Relation(json, "dbt_schema.int_status");
        Assert.Equal((1L, 1L), ((long)status["rows_added"]!, (long)status["rows_removed"]!));
        Assert.Equal("""["status_id"]""", status["key"]!.ToJsonString());
        Assert.Equal("""["9004"] ["9002"]""", $"{status["first_added"]!.ToJsonString()} {status["first_removed"]!.ToJsonString()}");
        Assert.Equal("status points extra", string.Join(' ', status["columns"]!.AsArray().Select(column => (string?)column!["column"])));
        Assert.Equal("""{"key":"9001","old":"Eaten","new":"Swallowed"}""", status["columns"]![0]!["examples"]![0]!.ToJsonString());
        Assert.Equal(("integer", "numeric"), ((string?)status["columns"]![1]!["type_before"], (string?)status["columns"]![1]!["type_now"]));
        var (before, now) = (decimal.Parse((string)status["columns"]![1]!["sum_before"]!), decimal.Parse((string)status["columns"]![1]!["sum_now"]!));
        Assert.Equal((before + 4) * 2.5m / 2, now);
        Assert.Equal((null, "boolean"), ((string?)status["columns"]![2]!["type_before"], (string?)status["columns"]![2]!["type_now"]));

        // Without a key whole rows are compared: the L of Lost went, the S and the N came, the E went.
        var bag = Relation(json, "dbt_schema.int_bag");
        Assert.Equal("2 2 0 []", $"{bag["rows_added"]} {bag["rows_removed"]} {bag["rows_changed"]} {bag["key"]!.ToJsonString()}");
        Assert.Equal(10, (await program.RunAsync("diff", ["--exit-code"], Cancellation)).ExitCode);

        var view = await JsonAsync(program, "diff", "--select", "stg_status");
        Assert.Equal("1 1 1", string.Join(' ', new[] { "rows_added", "rows_removed", "rows_changed" }.Select(count => Assert.Single(view["relations"]!.AsArray())![count]!.ToJsonString())));

        var markdown = (await program.RunAsync("diff", ["--output", "markdown"], Cancellation)).Output;
        Assert.Contains("| `public.status` | 1 | 1 | 1 | `status` 1 |", markdown, StringComparison.Ordinal);
        Assert.Contains("| `public.status` | 9001 | `status` | Eaten | Swallowed |", markdown, StringComparison.Ordinal);
        Assert.Contains("status_id 9001: 'Eaten' became 'Swallowed'", (await program.RunAsync("diff", [], Cancellation)).Output, StringComparison.Ordinal);

        var history = (await program.RunAsync("history", [], Cancellation)).Output;
        Assert.Contains("changed    dbt_schema.int_status +1, -1, ~", history, StringComparison.Ordinal);
        Assert.Contains("changed    dbt_schema.int_gone removed, -1 (than release 1)", history, StringComparison.Ordinal);

        await RunAsync(program, data.Append("status.csv", "9005,\"Uncompared\""), "--no-diff");
        Assert.Equal(0L, await database.ScalarAsync<long>("select count(*) from f1_warehouse.release_changes where release_id = 3", Cancellation));
    }

    [Fact]
    public async Task Only_what_is_proven_to_be_alike_is_passed_over()
    {
        await using var database = await TestDatabase.CreateAsync(server, Cancellation);
        using var scripts = Scripts().Add("models/20_intermediate/int_moment.sql", "create table int_moment as select now() as at")
            .AddSeed("seed_words", "word text primary key", "word\none\n")
            .Add("models/20_intermediate/int_words.sql", "create table int_words as select word from seed_words");
        using var data = TestData.WithoutExceptions();
        using var program = new ProductProgram(database.ConnectionString, scripts.Folder);
        await RunAsync(program, data);
        await RunAsync(program, data, "--force");
        var json = await JsonAsync(program, "diff");
        Assert.Equal("dbt_schema.int_moment", (string?)Assert.Single(json["relations"]!.AsArray())!["relation"]);
        Assert.Equal("19 0 0", Counts(json));
        var all = await JsonAsync(program, "diff", "--all");
        Assert.Equal(("dbt_schema.int_moment", "0 1 18"), ((string?)Assert.Single(all["relations"]!.AsArray())!["relation"], Counts(all)));

        // The rows of a seed are as good as a script; what they do not lead to stays proven.
        scripts.Add("seeds/seed_words.csv", "word\none\ntwo\n");
        await RunAsync(program, data);
        Assert.Equal("dbt_schema.int_moment dbt_schema.int_words dbt_schema.seed_words", Relations(await JsonAsync(program, "diff")));

        // What somebody did by hand is no work of ours: it is looked at, and found.
        await RunAsync(program, data, "--force");
        await database.ExecuteAsync("update dbt_schema.int_status set status = 'by hand' where status_id = 1; comment on table dbt_schema.int_bag is 'touched'", Cancellation);
        var touched = await JsonAsync(program, "diff", "--live");
        Assert.Equal("dbt_schema.int_moment dbt_schema.int_status", Relations(touched));
        Assert.Equal("by hand", (string?)Relation(touched, "dbt_schema.int_status")["columns"]![0]!["examples"]![0]!["new"]);
        Assert.Equal(1, (int)touched["counts"]!["equal"]!);

        // Another program may read the same file in another way.
        await database.ExecuteAsync("update f1_warehouse.release_inputs set value = 'other' where stage = 'load' and name = 'program' and release_id = 3", Cancellation);
        Assert.Equal(0, (int)(await JsonAsync(program, "diff", "--live"))["counts"]!["proven"]!);
    }

    [Fact]
    public async Task Another_warehouse_of_the_database_is_compared_and_a_selection_is_kept_to()
    {
        await using var database = await TestDatabase.CreateAsync(server, Cancellation);
        using var scripts = Scripts();
        using var data = TestData.WithoutExceptions();
        using var program = new ProductProgram(database.ConnectionString, scripts.Folder);
        var nothing = await program.RunAsync("diff", [], Cancellation);
        Assert.Equal(2, nothing.ExitCode);
        Assert.Contains("run migrate first", nothing.Error, StringComparison.Ordinal);
        await RunAsync(program, data);
        nothing = await program.RunAsync("diff", [], Cancellation);
        Assert.Equal(2, nothing.ExitCode);
        Assert.Contains("has no two releases to compare", nothing.Error, StringComparison.Ordinal);
        await RunAsync(program, data.Append("status.csv", "9001,\"Eaten\""), "--base-schema", "ci_42");
        var json = await JsonAsync(program, "diff", "--against-base", "ci_42");
        Assert.Equal(("live of ci_42", "ci_42"), ((string?)json["old"]!["name"], (string?)json["old"]!["base_schema"]));
        Assert.Equal("dbt_schema.int_bag dbt_schema.int_status public.status", Relations(json));
        Assert.Equal(1, (long)Relation(json, "public.status")["rows_removed"]!);
        Assert.Equal("dbt_schema.int_status", Relations(await JsonAsync(program, "diff", "--against-base", "ci_42", "--select", "status+,int_status")));
        Assert.Equal(2, (await program.RunAsync("diff", ["--against-base", "ci_43"], Cancellation)).ExitCode);
        Assert.Equal(2, (await program.RunAsync("diff", ["--against-base", "ci_42", "--select", "nothing"], Cancellation)).ExitCode);
    }

    private static TestScripts Scripts() => new TestScripts()
        .Add("models/10_staging/stg_status.sql", "create view stg_status as select status_id, status, loaded_at from status")
        .Add("models/20_intermediate/int_status.sql", Keyed)
        .Add("models/20_intermediate/int_bag.sql", "create table int_bag as select left(status, 1) as initial from stg_status")
        .Add("verification/assert_some.sql", TestScripts.Ours + "select 1 as n where not exists (select from int_status)");

    private static async Task<FinishedProgram> RunAsync(ProductProgram program, TestData data, params string[] arguments)
    {
        var run = await program.RunAsync("run", ["--data", data.Folder, .. arguments], Cancellation);
        Assert.True(run.ExitCode == 0, run.ToString());
        return run;
    }

    private static async Task<JsonNode> JsonAsync(ProductProgram program, string verb, params string[] arguments)
    {
        var end = await program.RunAsync(verb, ["--output", "json", .. arguments], Cancellation);
        Assert.True(end.ExitCode == 0, end.ToString());
        return await end.JsonAsync(verb, Cancellation);
    }

    private static JsonNode Relation(JsonNode json, string name) => json["relations"]!.AsArray().Single(relation => (string?)relation!["relation"] == name)!;

    private static string Relations(JsonNode json) =>
        string.Join(' ', json["relations"]!.AsArray().Select(relation => (string?)relation!["relation"]).Order(StringComparer.Ordinal));

    private static string Counts(JsonNode json) => string.Join(' ', new[] { "proven", "follows", "equal" }.Select(count => json["counts"]![count]!.ToJsonString()));
}
