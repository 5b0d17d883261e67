using System.IO.Compression;
using F1Warehouse.IntegrationTests.Infrastructure;
using Xunit;

namespace F1Warehouse.IntegrationTests.Exporting;

/// <summary>What <c>export</c> writes of what is live.</summary>
public sealed class ExportTests(TestServer server)
{
    private const string Typed =
        """
        create table dim_typed as select 2 as id, 'a "b",'::text || E'\nc' as words, 1.25::numeric as points, true as truth, date '2031-05-04' as day,
            time '13:14:15.5' as clock, interval '1 minute 27.452 seconds' as lap, null::int as nothing
        union all select 1, 'plain', 10, false, date '1950-01-01', time '00:00', interval '0', 7;
        alter table dim_typed add primary key (id)
        """;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Relations_are_written_by_key_as_CSV_or_as_a_typed_workbook()
    {
        await using var database = await TestDatabase.CreateAsync(server, Cancellation);
        using var scripts = TestScripts.WithMarker().Add("models/30_marts/core/dim_typed.sql", Typed);
        using var data = TestData.WithoutExceptions();
        using var program = new ProductProgram(database.ConnectionString, scripts.Folder);
        var folder = Path.Combine(scripts.Folder, "export");
        var nothing = await program.RunAsync("export", ["--to", folder], Cancellation);
        Assert.Equal(2, nothing.ExitCode);
        Assert.Equal(0, (await program.RunAsync("run", ["--data", data.Folder], Cancellation)).ExitCode);

        var csv = await program.RunAsync("export", ["--to", folder], Cancellation);
        Assert.True(csv.ExitCode == 0, csv.ToString());
        Assert.Equal("dim_drivers.csv dim_typed.csv fct_driver_performance.csv", string.Join(' ', Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal)));
        Assert.Equal(
            "id,words,points,truth,day,clock,lap,nothing\n1,plain,10,f,1950-01-01,00:00:00,00:00:00,7\n2,\"a \"\"b\"\",\nc\",1.25,t,2031-05-04,13:14:15.5,00:01:27.452,\n",
            await File.ReadAllTextAsync(Path.Combine(folder, "dim_typed.csv"), Cancellation));
        Assert.Contains("dbt_schema_core_schema.dim_typed  2 rows", csv.Output, StringComparison.Ordinal);

        var xlsx = await program.RunAsync("export", ["--to", folder, "--format", "xlsx", "--select", "dim_typed", "status"], Cancellation);
        Assert.True(xlsx.ExitCode == 0, xlsx.ToString());
        using var workbook = ZipFile.OpenRead(Path.Combine(folder, "dim_typed.xlsx"));
        using var sheet = new StreamReader(workbook.GetEntry("xl/worksheets/sheet1.xml")!.Open());
        var text = await sheet.ReadToEndAsync(Cancellation);
        // 2031-05-04 is day 47,972 of Excel's calendar; 13:14:15.5 and 1:27.452 are parts of a day.
        foreach (var value in new[] { "<v>1.25</v>", "<v>47972</v>", "<v>0.55156", "<v>0.001012", "t=\"b\"><v>1</v>", "plain" })
        {
            Assert.Contains(value, text, StringComparison.Ordinal);
        }

        Assert.True(File.Exists(Path.Combine(folder, "status.xlsx")));
        Assert.Equal(2, (await program.RunAsync("export", ["--to", Path.Combine(folder, "dim_typed.csv")], Cancellation)).ExitCode);
    }
}
