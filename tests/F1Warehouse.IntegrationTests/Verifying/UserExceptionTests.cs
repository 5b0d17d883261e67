using System.IO.Compression;
using System.Text.Json.Nodes;
using F1Warehouse.Cli;
using F1Warehouse.Cli.CommandLine;
using F1Warehouse.Cli.Reporting;
using F1Warehouse.IntegrationTests.Infrastructure;
using Xunit;

namespace F1Warehouse.IntegrationTests.Verifying;

/// <summary>A user's exceptions, from the command line to the books.</summary>
public sealed class UserExceptionTests(TestServer server) : IDisposable
{
    private const string Header = "rule,row_key,reason,evidence\n";

    private readonly TestData data = new();
    private readonly TestScripts scripts = TestScripts.WithMarker()
        .Add("verification/assert_rows.sql", TestScripts.Sport("n") + "select n from generate_series(1, 2) as n");
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Exceptions => Path.Combine(data.Folder, "exceptions.csv");

    [Fact]
    public async Task What_is_accepted_is_told_by_the_run_the_status_and_the_report()
    {
        await using var warehouse = await TestWarehouse.CreateAsync(server, Cancellation, scripts.Folder);
        await File.WriteAllTextAsync(Exceptions, Header + "assert_rows,1,seen,a book\nassert_rows,7,gone,\n", Cancellation);
        Assert.Equal(0, await InvokeAsync(warehouse, "run", "--data", data.Folder, "--accept", "assert_rows:for today"));
        var by = $"by database user {await warehouse.Database.ScalarAsync<string>("select current_user::text", Cancellation)}, system user {Environment.UserName}";
        string[] accepted =
        [
            $"  accepted  assert_rows 1: 1 row, {by}: seen ({Exceptions})",
            $"  accepted  assert_rows 7: 0 rows, {by}: gone ({Exceptions})",
            $"  accepted  assert_rows: 1 row, {by}: for today (--accept)",
        ];
        Assert.Contains("\n  2 rules hold, 2 accepted; 1 exception meets nothing here\n" + string.Join('\n', accepted), Output, StringComparison.Ordinal);
        var report = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(data.Folder, "artifacts", "results", "run_results.json"), Cancellation))!;
        Assert.Equal(3, report["accepted"]!.AsArray().Count);
        Assert.Equal("7", (string)Assert.Single(report["stale_exceptions"]!.AsArray())!["row_key"]!);

        output.GetStringBuilder().Clear();
        Assert.Equal(0, await InvokeAsync(warehouse, "status"));
        Assert.Contains(string.Join('\n', accepted), Output, StringComparison.Ordinal);

        // The stage alone takes what the load has noted.
        Assert.Equal(0, await InvokeAsync(warehouse, "load", "--data", data.Folder));
        Assert.Equal(0, await InvokeAsync(warehouse, "model"));
        Assert.Equal(5, await InvokeAsync(warehouse, "verify"));
        output.GetStringBuilder().Clear();
        Assert.Equal(0, await InvokeAsync(warehouse, "verify", "--accept", "assert_rows", "--stale-exceptions"));
        Assert.Contains($"  meets nothing  assert_rows 7: gone ({Exceptions})", Output, StringComparison.Ordinal);
        Assert.Contains($"  accepted  assert_rows: 1 row, {by}: no reason given (--accept)", Output, StringComparison.Ordinal);
        Assert.DoesNotContain(Error.Split('\n'), line => line.StartsWith("f1warehouse: a fault", StringComparison.Ordinal));
    }

    [Fact]
    public async Task In_a_zip_and_beside_it_they_are_read_too()
    {
        await using var warehouse = await TestWarehouse.CreateAsync(server, Cancellation, scripts.Folder);
        using var zipped = new TestData();
        await File.WriteAllTextAsync(Path.Combine(zipped.Folder, "exceptions.csv"), Header + "assert_rows,1,inside,\n", Cancellation);
        var zip = Path.Combine(data.Folder, "archive.zip");
        ZipFile.CreateFromDirectory(zipped.Folder, zip);
        await File.WriteAllTextAsync(Exceptions, Header + "assert_rows,2,beside,\n", Cancellation);
        Assert.Equal(0, await InvokeAsync(warehouse, "run", "--data", zip));
        Assert.Equal($"{Exceptions} beside\n{zip}/exceptions.csv inside", await warehouse.Database.ScalarAsync<string>(
            "select string_agg(source || ' ' || reason, e'\\n' order by reason) from f1_warehouse.accepted_findings", Cancellation));

        await File.WriteAllTextAsync(Exceptions, Header + "assert_rows,1,beside,\n", Cancellation);
        Assert.Equal(2, await InvokeAsync(warehouse, "run", "--data", zip));
        Assert.Contains($"{zip}/exceptions.csv(2,1): assert_rows 1 is excepted in {Exceptions} already", Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("assert_row,1,why,\n", "(2,1): there is no rule assert_row")]
    [InlineData("assert_marker,1,why,\n", "(2,1): assert_marker is of kind pipeline")]
    [InlineData("assert_rows,1,,\n", "(2,15): reason is empty")]
    public async Task A_bad_file_is_told_before_anything_is_done(string line, string expected)
    {
        await using var warehouse = await TestWarehouse.CreateAsync(server, Cancellation, scripts.Folder);
        await File.WriteAllTextAsync(Exceptions, Header + line, Cancellation);
        Assert.Equal(2, await InvokeAsync(warehouse, "run", "--data", data.Folder));
        Assert.StartsWith($"f1warehouse: {Exceptions}{expected}", Error, StringComparison.Ordinal);
        Assert.True(await warehouse.Database.ScalarAsync<bool>("select to_regnamespace('f1_warehouse') is null", Cancellation));
    }

    public void Dispose()
    {
        data.Dispose();
        scripts.Dispose();
        output.Dispose();
        error.Dispose();
    }

    private string Output => output.ToString().ReplaceLineEndings("\n");

    private string Error => error.ToString().ReplaceLineEndings("\n");

    private Task<int> InvokeAsync(TestWarehouse warehouse, params string[] arguments) =>
        new WarehouseCommandLine(new Workspace(data.Folder, scripts.Folder), new Terminal(output, error, IsLive: false))
            .InvokeAsync([.. arguments, "--connection", warehouse.Database.ConnectionString], Cancellation);
}
