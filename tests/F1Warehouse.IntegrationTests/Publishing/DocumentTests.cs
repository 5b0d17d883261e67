using System.Text.RegularExpressions;
using F1Warehouse.IntegrationTests.Infrastructure;
using Xunit;

namespace F1Warehouse.IntegrationTests.Publishing;

/// <summary>The table of docs/publishing.md is what the code does.</summary>
public sealed partial class DocumentTests(TestServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_table_of_what_is_carried_over_is_that_of_the_code()
    {
        await using var fixture = await PublishFixture.PublishedAsync(server);
        var document = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "publishing.md"), Cancellation);
        var table = Row().Matches(document).Select(row => $"{row.Groups[1].Value}: {row.Groups[2].Value == "yes"}, {row.Groups[3].Value}");
        var code = await fixture.ScalarAsync<string[]>(
            "select array(select format('%s: %s, %s', kind, case when is_carried then 'True' else 'False' end, what) from f1_warehouse.fact_kinds())");
        Assert.Equal(code, table);
    }

    [Fact]
    public async Task Every_kind_of_fact_is_in_the_table()
    {
        await using var fixture = await PublishFixture.PublishedAsync(server);
        var source = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "database", "metadata", "functions", "030_state.sql"), Cancellation);
        var made = Kind().Matches(source).Select(match => match.Groups[1].Value).ToHashSet();
        Assert.True(made.Count > 15, string.Join(", ", made));
        var known = await fixture.ScalarAsync<string[]>("select array(select kind from f1_warehouse.fact_kinds())");
        Assert.Empty(made.Except(known));
        Assert.Empty(await fixture.ScalarAsync<string[]>("select array(select distinct kind from f1_warehouse.state_of('dbt_schema', '') except select kind from f1_warehouse.fact_kinds())"));
    }

    [GeneratedRegex(@"^\| ([^|]+) \| (yes|no: stops) \| ([^|]+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"select (?:distinct )?relation, '([a-z ]+)',")]
    private static partial Regex Kind();
}
