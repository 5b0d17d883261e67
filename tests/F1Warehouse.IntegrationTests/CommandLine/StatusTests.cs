using F1Warehouse.IntegrationTests.Infrastructure;
using Xunit;

namespace F1Warehouse.IntegrationTests.CommandLine;

/// <summary><c>status</c> for schedulers: how old, and as JSON; <c>list</c> for scripts.</summary>
public sealed class StatusTests(TestServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_live_release_that_is_older_than_allowed_ends_with_10_and_so_does_none()
    {
        await using var database = await TestDatabase.CreateAsync(server, Cancellation);
        using var scripts = TestScripts.WithMarker();
        using var data = TestData.WithoutExceptions();
        using var program = new ProductProgram(database.ConnectionString, scripts.Folder);
        Assert.Equal(0, (await program.RunAsync("migrate", [], Cancellation)).ExitCode);
        Assert.Equal(10, (await program.RunAsync("status", ["--max-age", "7d"], Cancellation)).ExitCode);
        Assert.Equal(0, (await program.RunAsync("run", ["--data", data.Folder], Cancellation)).ExitCode);
        Assert.Equal(0, (await program.RunAsync("status", ["--max-age", "7d"], Cancellation)).ExitCode);

        await database.ExecuteAsync("update f1_warehouse.releases set published_at = published_at - interval '8 days 2 hours'", Cancellation);
        var old = await program.RunAsync("status", ["--max-age", "7d"], Cancellation);
        Assert.Equal(10, old.ExitCode);
        Assert.Contains("too old            published 8 d 2 h ago, at most 7 d 0 h is allowed", old.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await program.RunAsync("status", ["--max-age", "9d"], Cancellation)).ExitCode);
        Assert.Equal(0, (await program.RunAsync("status", [], Cancellation)).ExitCode);
        Assert.Equal(2, (await program.RunAsync("status", ["--max-age", "soon"], Cancellation)).ExitCode);

        var json = await program.RunAsync("status", ["--output", "json", "--max-age", "7d"], Cancellation);
        Assert.Equal(10, json.ExitCode);
        var status = await json.JsonAsync("status", Cancellation);
        Assert.Equal((1L, "live", true), ((long)status["live"]!["release_id"]!, (string?)status["live"]!["state"], (bool)status["is_too_old"]!));
        Assert.InRange((long)status["age_seconds"]!, 8 * 86_400, 9 * 86_400);
    }

    [Fact]
    public async Task List_shows_relations_and_rules_and_what_reads_what()
    {
        using var scripts = TestScripts.WithMarker();
        using var program = new ProductProgram("", scripts.Folder);
        var json = await program.RunBareAsync(["list", "--output", "json", "--base-schema", "ci_42"], Cancellation);
        Assert.True(json.ExitCode == 0, json.ToString());
        var drivers = (await json.JsonAsync("list", Cancellation))["nodes"]!.AsArray().Single(node => (string?)node!["name"] == "dim_drivers")!;
        Assert.Equal(
            """{"name":"dim_drivers","type":"relation","layer":"marts","schema":"ci_42_core_schema","kind":null,"tags":[],"file":"models/30_marts/core/dim_drivers.sql","reads":["stg_status"]}""",
            drivers.ToJsonString());
        Assert.Equal(
            """
            raw      public.status
            staging  dbt_schema.stg_status
            marts    dbt_schema_core_schema.dim_drivers
            """.ReplaceLineEndings("\n"),
            (await program.RunBareAsync(["list", "--select", "+dim_drivers"], Cancellation)).Output.ReplaceLineEndings("\n").TrimEnd());
        var rule = await program.RunBareAsync(["list", "--select", "stg_status+,kind:pipeline"], Cancellation);
        Assert.Equal("marts  rule assert_marker  [pipeline]", rule.Output.TrimEnd());
    }
}
