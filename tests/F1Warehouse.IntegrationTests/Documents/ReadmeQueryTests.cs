using F1Warehouse.IntegrationTests.Infrastructure;
using Xunit;

namespace F1Warehouse.IntegrationTests.Documents;

/// <summary>README's queries give README's results.</summary>
public sealed class ReadmeQueryTests(TestServer server, RealWarehouse real)
{
    [Fact]
    public async Task Each_query_gives_the_result_below_it()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var database = await real.DatabaseAsync(server, cancellation);
        foreach (var (sql, result) in Queries())
        {
            Assert.Equal(ResultTable.Parse(result), await ResultTable.ReadAsync(database, sql, cancellation));
        }
    }

    [Fact]
    public async Task Each_query_runs_on_the_sample_too()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var sample = await TestWarehouse.CreateAsync(server, cancellation);
        await sample.RunAsync(TestWarehouse.SampleFolder, cancellation);
        foreach (var (sql, _) in Queries())
        {
            Assert.NotEmpty(await ResultTable.ReadAsync(sample.Database, sql, cancellation));
        }
    }

    private static List<(string Sql, string Result)> Queries()
    {
        var blocks = MarkdownBlock.ReadAll(Path.Combine(Repository.Root, "README.md"));
        var queries = blocks.Zip(blocks.Skip(1)).Where(pair => pair.First.Language == "sql")
            .Select(pair => (pair.First.Text, pair.Second.Text)).ToList();
        Assert.Equal(3, queries.Count);
        return queries;
    }
}
