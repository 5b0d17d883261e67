using F1Warehouse.IntegrationTests.Infrastructure;
using Xunit;

namespace F1Warehouse.IntegrationTests.Documents;

/// <summary>The questions in <c>docs/analyses</c> have the answers that are written beside them.</summary>
public sealed class AnalysisTests(TestServer server, RealWarehouse real)
{
    private static readonly string Folder = Path.Combine(Repository.Root, "docs", "analyses");

    public static TheoryData<string> Analyses() => [.. Names("*.sql")];

    [Theory]
    [MemberData(nameof(Analyses))]
    public async Task An_analysis_gives_the_result_beside_it(string name)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var database = await real.DatabaseAsync(server, cancellation);
        Assert.Equal(ResultTable.Parse(Text(name, "txt")), await ResultTable.ReadAsync(database, Text(name, "sql"), cancellation));
    }

    [Fact]
    public async Task Each_analysis_runs_on_the_sample_too()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var sample = await TestWarehouse.CreateAsync(server, cancellation);
        await sample.RunAsync(TestWarehouse.SampleFolder, cancellation);
        foreach (var name in Names("*.sql"))
        {
            var columns = ResultTable.Parse(Text(name, "txt"))[0];
            Assert.Equal(columns, (await ResultTable.ReadAsync(sample.Database, Text(name, "sql"), cancellation))[0]);
        }
    }

    [Fact]
    public void Each_analysis_has_its_result_and_its_row_in_the_readme()
    {
        var names = Names("*.sql");
        Assert.True(names.Count >= 10, $"{names.Count} analyses in {Folder}");
        Assert.Equal(names, Names("*.txt"));
        var rows = File.ReadLines(Path.Combine(Folder, "README.md")).Where(line => line.Contains(".sql)", StringComparison.Ordinal)).ToList();
        Assert.Equal(names.Count, rows.Count);
        foreach (var (name, row) in names.Zip(rows))
        {
            var question = Text(name, "sql").Split('\n')[0]["-- ".Length..];
            Assert.StartsWith($"| {question} | [{name}]({name}.sql), [result]({name}.txt) | ", row, StringComparison.Ordinal);
        }
    }

    private static List<string> Names(string pattern) =>
        [.. Directory.GetFiles(Folder, pattern).Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal)];

    private static string Text(string name, string extension) => File.ReadAllText(Path.Combine(Folder, $"{name}.{extension}"));
}
