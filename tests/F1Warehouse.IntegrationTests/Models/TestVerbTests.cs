using System.Xml.Linq;
using F1Warehouse.IntegrationTests.Infrastructure;
using Xunit;

namespace F1Warehouse.IntegrationTests.Models;

/// <summary>The verb <c>test</c>: what it selects, how it tells what differs, and its reports.</summary>
public sealed class TestVerbTests(TestServer server)
{
    private const string Good = "# A comment.\n[given seasons]\nyear\n2030\n2031\n[expected stg_seasons]\nseason\n2030\n2031\n";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_differs_is_told_row_by_row_at_its_line_and_in_JUnit_and_no_database_stays()
    {
        using var scripts = Scripts()
            .Add("tests/A_season_is_kept.case", Good)
            .Add("tests/A_status_is_doubled.case", "[given status]\nstatusId,status\n1,One\n2,Two\n\n[expected stg_status where status_id < 9]\nstatus_id,status\n1,One\n1,One\n3,\n")
            .Add("tests/A_column_is_missing.case", "[expected stg_status]\nname\n");
        using var program = new ProductProgram(server.ConnectionString, scripts.Folder);
        var results = Path.Combine(scripts.Folder, "results");
        var run = await program.RunAsync("test", ["--results", results], Cancellation);
        Assert.Equal(5, run.ExitCode);
        var output = run.Output.ReplaceLineEndings("\n");
        Assert.Contains("A_status_is_doubled.case(6,1): error F1W2001: [expected stg_status where status_id < 9] status_id,status: 2 expected and not found, 1 found and not expected\n  - 1,One\n  - 3,\n  + 2,Two\n", output, StringComparison.Ordinal);
        Assert.Contains("A_column_is_missing.case(1,1): error F1W2001: [expected stg_status] name: column \"name\" does not exist", output, StringComparison.Ordinal);
        Assert.Contains("3 cases, 2 failed", output, StringComparison.Ordinal);
        var suites = XDocument.Load(Path.Combine(results, "tests.junit.xml")).Root!;
        Assert.Equal("3 1 1", $"{suites.Attribute("tests")!.Value} {suites.Attribute("failures")!.Value} {suites.Attribute("errors")!.Value}");
        Assert.Equal("A_column_is_missing A_season_is_kept A_status_is_doubled", string.Join(' ', suites.Descendants("testcase").Select(test => test.Attribute("name")!.Value)));

        var some = await program.RunAsync("test", ["--results", results, "--select", "stg_seasons+"], Cancellation);
        Assert.True(some.ExitCode == 0, some.ToString());
        Assert.Contains("1 case, 0 failed", some.Output, StringComparison.Ordinal);
        Assert.Equal(2, (await program.RunAsync("test", ["--results", results, "--select", "nothing"], Cancellation)).ExitCode);
        await using var database = await TestDatabase.CreateAsync(server, Cancellation);
        Assert.Equal(0L, await database.ScalarAsync<long>("select count(*) from pg_namespace where nspname like 'test\\_%'", Cancellation));
    }

    [Theory]
    [InlineData("rows\n", "(1): expected a heading such as [given results], found 'rows'")]
    [InlineData("[wanted stg_status]\na\n", "(1): [wanted stg_status]: expected [given …] or [expected …]")]
    [InlineData("[given status]\n", "(1): [given status]: expected the names of columns in the next line")]
    [InlineData("[given status]\nstatusId,status\n1\n", "(3): expected 2 values, found 1: 1")]
    [InlineData("[given status]\nstatusId\n1\n", "(1): expected a section [expected …]: a case that expects nothing cannot fail")]
    [InlineData("[given statuses]\na\n1\n[expected stg_status]\na\n", "(1): there is no dataset statuses")]
    [InlineData("\n[given status]\nid\n1\n[expected stg_status]\na\n", "(2): status.csv has no column id")]
    public async Task A_case_that_cannot_be_understood_is_told_with_its_line(string text, string expected)
    {
        using var scripts = Scripts().Add("tests/A_case.case", text);
        using var program = new ProductProgram(server.ConnectionString, scripts.Folder);
        var run = await program.RunAsync("test", [], Cancellation);
        Assert.True(run.ExitCode == 2, run.ToString());
        Assert.EndsWith($"A_case.case{expected}", run.Error.TrimEnd(), StringComparison.Ordinal);
    }

    private static TestScripts Scripts() => TestScripts.WithMarker().Add("models/10_staging/stg_seasons.sql", "create view stg_seasons as select season from seasons")
        .Add("tests/Stage.case", "[given status]\nstatusId,status\n1,Finished\n[given circuits]\ncircuitId,circuitRef\n1,a\n[given constructors]\nconstructorId,constructorRef\n1,a\n[given drivers]\ndriverId,driverRef,forename,surname\n1,a,A,A\n[given seasons]\nyear\n2030\n[given races]\nraceId,year,round,circuitId,name\n1,2030,1,1,A\n");
}
