using System.Text.Json.Nodes;
using F1Warehouse.IntegrationTests.Infrastructure;
using Npgsql;
using Xunit;

namespace F1Warehouse.IntegrationTests.Planning;

/// <summary>What a plan tells, and that it touches nothing.</summary>
public sealed class PlanTests(TestServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Files_scripts_rules_relations_and_their_columns_are_told_and_which_readers_break()
    {
        await using var database = await TestDatabase.CreateAsync(server, Cancellation);
        using var scripts = TestScripts.WithMarker().Add("models/30_marts/core/dim_drivers.sql", TestScripts.CompilableMarker)
            .Add("models/20_intermediate/int_wide.sql", "create table int_wide as select 1 as kept, 2 as gone, 3 as retyped, 4 as moved")
            .Add("models/20_intermediate/int_moves.sql", "create table int_moves as select 1 as n")
            .Add("verification/assert_other.sql", TestScripts.Ours + "select 1 where false");
        using var data = TestData.WithoutExceptions();
        using var program = new ProductProgram(database.ConnectionString, scripts.Folder);

        var first = await PlanAsync(program, data);
        Assert.Equal("""["nothing is live"]""", first["reasons"]!.ToJsonString());
        Assert.Contains("migrations/", first["migrations"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.True(await database.ScalarAsync<bool>("select to_regnamespace('f1_warehouse') is null", Cancellation));

        Assert.Equal(0, (await program.RunAsync("run", ["--data", data.Folder], Cancellation)).ExitCode);
        Assert.Equal("[]", (await PlanAsync(program, data))["relations"]!.ToJsonString());
        scripts.Add("models/20_intermediate/int_wide.sql", "create table int_wide as select 4 as moved, 1 as kept, 0 as added, 3.5 as retyped")
            .Add("models/30_marts/core/int_moves.sql", "create table int_moves as select 1 as n")
            .Add("models/20_intermediate/int_new.sql", "create table int_new as select 1 as n")
            .Add("verification/assert_new.sql", TestScripts.Ours + "select 1 where false");
        File.Delete(scripts.PathOf("models/20_intermediate/int_moves.sql"));
        File.Delete(scripts.PathOf("models/30_marts/driver_performance/fct_driver_performance.sql"));
        File.Delete(scripts.PathOf("verification/assert_other.sql"));
        scripts.Add("verification/assert_marker.sql", TestScripts.Ours + "select 1 as wrong where false");
        data.Append("status.csv", "9001,\"Eaten\"");

        var plan = await PlanAsync(program, data, "--texts");
        Assert.True((bool)plan["is_breaking"]!);
        Assert.Equal(
            """
            dbt_schema.int_new added False
            dbt_schema.int_wide changed True: moved moved False, kept moved False, added added False, retyped changed True, gone removed True
            dbt_schema_core_schema.int_moves moved True
            dbt_schema_driver_performance_schema.fct_driver_performance removed True
            """.ReplaceLineEndings("\n"),
            string.Join('\n', plan["relations"]!.AsArray().Select(Describe).Order(StringComparer.Ordinal)));
        Assert.Equal("status.csv changed", string.Join(' ', plan["files"]!.AsArray().Where(file => (string?)file!["change"] != "same").Select(file => $"{file!["dataset"]}.csv {file["change"]}")));
        Assert.Equal(
            "verification/assert_marker.sql changed, verification/assert_new.sql added, verification/assert_other.sql removed",
            string.Join(", ", plan["rules"]!.AsArray().Select(rule => $"{rule!["file"]} {rule["change"]}")));
        Assert.Contains(
            "-create table int_wide as select 1 as kept, 2 as gone, 3 as retyped, 4 as moved\n+create table int_wide as select 4 as moved",
            (string)plan["scripts"]!.AsArray().Single(script => ((string)script!["file"]!).EndsWith("int_wide.sql", StringComparison.Ordinal))!["diff"]!, StringComparison.Ordinal);

        var text = (await program.RunAsync("plan", ["--data", data.Folder], Cancellation)).Output;
        Assert.Contains("A run would replace release 1; readers may break.", text, StringComparison.Ordinal);
        Assert.Contains("BREAKING dbt_schema_core_schema.int_moves  moved from dbt_schema.int_moves", text, StringComparison.Ordinal);
        var markdown = (await program.RunAsync("plan", ["--data", data.Folder, "--output", "markdown"], Cancellation)).Output;
        Assert.Contains("| `dbt_schema.int_new` | no | added |", markdown, StringComparison.Ordinal);
        Assert.Equal("dbt_schema.int_new", (string?)Assert.Single((await PlanAsync(program, data, "--select", "int_new"))["relations"]!.AsArray())!["relation"]);
    }

    [Fact]
    public async Task A_role_that_may_write_nothing_gets_its_plan_and_its_diff()
    {
        await using var role = await TestRole.CreateAsync(server, "");
        await using var database = await TestDatabase.CreateAsync(server, Cancellation);
        using var scripts = TestScripts.WithMarker().Add("models/30_marts/core/dim_drivers.sql", TestScripts.CompilableMarker);
        using var data = TestData.WithoutExceptions();
        using (var program = new ProductProgram(database.ConnectionString, scripts.Folder))
        {
            Assert.Equal(0, (await program.RunAsync("run", ["--data", data.Folder], Cancellation)).ExitCode);
            Assert.Equal(0, (await program.RunAsync("run", ["--data", data.Folder, "--force"], Cancellation)).ExitCode);
        }

        await database.ExecuteAsync(string.Concat(new[] { "f1_warehouse", "public", "public__prev", "dbt_schema", "dbt_schema__prev", "dbt_schema_core_schema", "dbt_schema_core_schema__prev", "dbt_schema_driver_performance_schema", "dbt_schema_driver_performance_schema__prev" }
            .Select(schema => $"grant usage on schema {schema} to {role.Name}; grant select on all tables in schema {schema} to {role.Name};")), Cancellation);
        using var reader = new ProductProgram(new NpgsqlConnectionStringBuilder(role.ConnectionString) { Database = database.Name }.ConnectionString, scripts.Folder);
        data.Append("status.csv", "9001,\"Eaten\"");
        scripts.Add("models/10_staging/stg_seasons.sql", "create view stg_seasons as select season from seasons");
        var plan = await PlanAsync(reader, data);
        Assert.Equal("""["file: status.csv changed","script: models/10_staging/stg_seasons.sql added"]""", plan["reasons"]!.ToJsonString());
        Assert.Contains("CREATEDB", (string)plan["relations_unknown"]!, StringComparison.Ordinal);
        Assert.Contains("grant create", plan["obstacles"]!.ToJsonString(), StringComparison.Ordinal);
        var diff = await reader.RunAsync("diff", [], Cancellation);
        Assert.True(diff.ExitCode == 0, diff.ToString());
    }

    private static string Describe(JsonNode? relation)
    {
        var columns = relation!["columns"]!.AsArray().Select(column => $"{column!["column"]} {column["change"]} {(bool)column["is_breaking"]!}").ToList();
        return $"{relation["relation"]} {relation["change"]} {(bool)relation["is_breaking"]!}{(columns.Count == 0 ? "" : $": {string.Join(", ", columns)}")}";
    }

    private static async Task<JsonNode> PlanAsync(ProductProgram program, TestData data, params string[] arguments)
    {
        var end = await program.RunAsync("plan", ["--data", data.Folder, "--output", "json", .. arguments], Cancellation);
        Assert.True(end.ExitCode == 0, end.ToString());
        return await end.JsonAsync("plan", Cancellation);
    }
}
