using System.Text.Json.Nodes;
using System.Xml.Linq;
using F1Warehouse.IntegrationTests.Infrastructure;
using Xunit;

namespace F1Warehouse.IntegrationTests.Verifying;

public sealed class VerifyVerbTests(TestServer server)
{
    [Fact]
    public async Task Failures_are_shown_stored_and_reported_in_one_go()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var scripts = TestScripts.WithMarker()
            .Add("verification/assert_none.sql", TestScripts.Ours + "-- Nobody.\n-- tags: people\nselect n, 'driver ' || n as driver from generate_series(1, 12) as n")
            .Add("verification/assert_soft.sql", TestScripts.Source("a") + "-- tags: people\nselect 1 as a");
        await using var warehouse = await ModeledAsync(scripts, cancellation);
        using var verb = new VerifyVerb(warehouse, scripts);
        var results = Path.Combine(verb.Workspace.Root, "reports");
        Assert.Equal(5, await verb.RunAsync(cancellation, "--select", "tag:people", "assert_marker", "--store-failures", "--results", results));
        Assert.Equal(
            """
            FAIL assert_none: 12 rows, all in dbt_schema_audit.assert_none
              n  driver
              -  --------
              1  driver 1
              2  driver 2
              3  driver 3
              4  driver 4
              5  driver 5
            WARN assert_soft: 1 row, all in dbt_schema_audit.assert_soft
              1
            f1warehouse: 1 of 3 verifications failed; the candidate is not published
              assert_none: 12 rows

            """, verb.Error, ignoreLineEndingDifferences: true);

        var json = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(results, "run_results.json"), cancellation))!;
        Assert.Equal("pass fail warn", string.Join(' ', new[] { "assert_marker", "assert_none", "assert_soft" }.Select(name =>
            (string)json["results"]!.AsArray().Single(result => (string)result!["name"]! == name)!["status"]!)));
        Assert.Equal("""["tag:people","assert_marker"]""", json["args"]!["select"]!.ToJsonString());
        Assert.Equal(1, (long)json["metadata"]!["run_id"]!);
        var xml = XDocument.Parse(await File.ReadAllTextAsync(Path.Combine(results, "verification.junit.xml"), cancellation));
        Assert.Equal("assert_none", Assert.Single(xml.Descendants("failure")).Parent!.Attribute("name")!.Value);
        Assert.Equal(2, Directory.GetFiles(results).Length);
    }

    [Fact]
    public async Task Queries_that_cannot_run_exit_4_and_are_reported_too()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var scripts = TestScripts.WithMarker()
            .Add("verification/assert_typo.sql", TestScripts.Ours + "select *\nfrom stg_statsu")
            .Add("verification/assert_worse.sql", TestScripts.Ours + "select nothing");
        await using var warehouse = await ModeledAsync(scripts, cancellation);
        using var verb = new VerifyVerb(warehouse, scripts);
        Assert.Equal(4, await verb.RunAsync(cancellation));
        var lines = verb.Error.Split(Environment.NewLine);
        Assert.EndsWith("assert_typo.sql(4,6): error PG42P01: relation \"stg_statsu\" does not exist", lines[0], StringComparison.Ordinal);
        Assert.EndsWith("assert_worse.sql(3,8): error PG42703: column \"nothing\" does not exist", lines[1], StringComparison.Ordinal);
        Assert.Equal("2 of 3 verifications could not run; the candidate is not published", lines[2]);
        var xml = XDocument.Parse(await File.ReadAllTextAsync(Path.Combine(verb.Workspace.Results, "verification.junit.xml"), cancellation));
        Assert.Equal(2, xml.Descendants("error").Count());
    }

    [Fact]
    public async Task A_selection_that_holds_says_that_it_proves_little()
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var scripts = TestScripts.WithMarker().Add("verification/assert_other.sql", TestScripts.Ours + "select 1 where false");
        await using var warehouse = await ModeledAsync(scripts, cancellation);
        using var verb = new VerifyVerb(warehouse, scripts);
        Assert.Equal(0, await verb.RunAsync(cancellation, "--select", "layer:marts"));
        Assert.EndsWith("1 rule holds; a selection does not make the candidate verified", verb.Output.TrimEnd(), StringComparison.Ordinal);
        Assert.Empty(verb.Error);
    }

    private async Task<TestWarehouse> ModeledAsync(TestScripts scripts, CancellationToken cancellation)
    {
        var warehouse = await TestWarehouse.CreateAsync(server, cancellation, scripts.Folder);
        await warehouse.MigrateAsync(cancellation);
        await warehouse.LoadAsync(TestWarehouse.SampleFolder, cancellation);
        await warehouse.ModelAsync(cancellation);
        return warehouse;
    }
}
