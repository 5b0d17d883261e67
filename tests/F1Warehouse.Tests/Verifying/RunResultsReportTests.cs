using System.Text.Json.Nodes;
using F1Warehouse.Pipeline.Verifying.Reports;
using NJsonSchema;
using Xunit;

namespace F1Warehouse.Tests.Verifying;

public sealed class RunResultsReportTests
{
    private readonly JsonNode report = JsonNode.Parse(RunResultsReport.Write(RunOfTest.WithEachStatus))!;

    [Fact]
    public async Task The_report_follows_its_schema() => Assert.Empty(await FaultsAsync(report));

    [Theory]
    [InlineData("metadata", "run_id")]
    [InlineData("metadata", "schema_version")]
    [InlineData("totals", "error")]
    public async Task The_schema_misses_what_is_missing(string part, string property)
    {
        report[part]!.AsObject().Remove(property);
        Assert.NotEmpty(await FaultsAsync(report));
    }

    [Theory]
    [InlineData("status", "\"maybe\"")]
    [InlineData("failures", "-1")]
    [InlineData("failures", "\"1\"")]
    [InlineData("warn_if", "\"many\"")]
    [InlineData("error_if", "0")]
    [InlineData("error_if", "\"> 1 % of\"")]
    [InlineData("kind", "\"fatal\"")]
    [InlineData("guards", "[\"wins\"]")]
    [InlineData("known", "-1")]
    [InlineData("rows", "[[1]]")]
    [InlineData("extra", "1")]
    public async Task The_schema_refuses_what_is_wrong(string property, string value)
    {
        report["results"]![0]![property] = JsonNode.Parse(value);
        Assert.NotEmpty(await FaultsAsync(report));
    }

    [Fact]
    public void The_report_tells_what_was_found()
    {
        Assert.Equal("error", (string)report["status"]!);
        Assert.Equal("""{"pass":1,"warn":1,"fail":1,"error":1}""", report["totals"]!.ToJsonString());
        Assert.Equal("2026-11-22T16:00:01.005Z", (string)report["metadata"]!["started_at"]!);
        var fail = report["results"]![2]!;
        Assert.Equal(("assert_wins", "fail", 1234L, 0.012346m), ((string)fail["name"]!, (string)fail["status"]!, (long)fail["failures"]!, (decimal)fail["execution_time"]!));
        Assert.Equal("""[["1","[Fangio]"],["20",null]]""", fail["rows"]!.ToJsonString());
        Assert.Equal("dbt_schema_audit.assert_wins", (string)fail["relation_name"]!);
        Assert.Equal(("sport", 0L, 0L), ((string)fail["kind"]!, (long)fail["known"]!, (long)fail["accepted"]!));
        var warn = report["results"]![1]!;
        Assert.Equal(("source", 12L, 3L, "> 0.1 % of lap_times"), ((string)warn["kind"]!, (long)warn["known"]!, (long)warn["accepted"]!, (string)warn["error_if"]!));
        Assert.Equal("""["text"]""", warn["key"]!.ToJsonString());
        Assert.Equal("""["dim_drivers.wins"]""", report["results"]![0]!["guards"]!.ToJsonString());
        Assert.Equal(
            """{"rule":"assert_b_warns","row_key":"a/1","rows":1,"reason":"Seen.","evidence":"The bulletin.","accepted_by":"database user f1, system user max","source":"/data/exceptions.csv"}""",
            report["accepted"]![0]!.ToJsonString());
        Assert.Equal("""{"rule":"assert_b_warns","row_key":"a/2","reason":"Gone.","source":"seed_known_exceptions"}""", Assert.Single(report["stale_exceptions"]!.AsArray())!.ToJsonString());
        var error = report["results"]![3]!;
        Assert.Null(error["failures"]);
        Assert.Equal("/verification/assert_z_typo.sql(3,6): error PG42P01: relation \"x\" does not exist", (string)error["message"]!);
    }

    private static async Task<IEnumerable<string>> FaultsAsync(JsonNode report)
    {
        var schema = await JsonSchema.FromFileAsync(
            Path.Combine(Repository.Root, "docs", "run_results.schema.json"), TestContext.Current.CancellationToken);
        return schema.Validate(report.ToJsonString()).Select(fault => fault.ToString());
    }
}
