using F1Warehouse.IntegrationTests.Infrastructure;
using Npgsql;
using Xunit;

namespace F1Warehouse.IntegrationTests.Models;

/// <summary>One test per rule: it holds for the sample, and it notices what <c>Tampering.sql</c> does to it.</summary>
public sealed class RuleTests(SampleWarehouse sample) : IClassFixture<SampleWarehouse>
{
    private static readonly Dictionary<string, string> Tampering = ReadTampering();

    public static TheoryData<string> Rules() => [.. SampleWarehouse.Rules.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task A_rule_holds_for_the_sample_and_notices_tampering(string name)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var query = SampleWarehouse.Rules.Single(rule => rule.Name == name).Statement.Text;
        await using var connection = await sample.ConnectAsync(cancellation);
        await using var undone = await connection.BeginTransactionAsync(cancellation);
        Assert.Equal(0, await CountAsync(connection, query, cancellation));

        await using var tampering = new NpgsqlCommand(Tampering[name], connection);
        await tampering.ExecuteNonQueryAsync(cancellation);
        Assert.NotEqual(0, await CountAsync(connection, query, cancellation));
    }

    [Fact]
    public void Every_rule_says_why_how_severe_what_about_and_since_when() =>
        Assert.All(SampleWarehouse.Rules, rule =>
        {
            var header = rule.File.Text.Split('\n').TakeWhile(line => line.StartsWith("--", StringComparison.Ordinal)).ToList();
            Assert.Contains(header, line => line is "-- severity: error" or "-- severity: warn");
            Assert.Contains(header, line => line.StartsWith("-- tags: ", StringComparison.Ordinal));
            Assert.Contains(header, line => line.StartsWith("-- since: ", StringComparison.Ordinal) && int.Parse(line[^4..]) >= 1950);
            Assert.False(header[0].StartsWith("-- severity", StringComparison.Ordinal), $"{rule.Name} does not say why");
        });

    [Fact]
    public void Nothing_is_tampered_with_for_a_rule_that_is_gone() =>
        Assert.Equal(SampleWarehouse.Rules.Select(rule => rule.Name), Tampering.Keys.Order(StringComparer.Ordinal));

    private static async Task<int> CountAsync(NpgsqlConnection connection, string query, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand(query, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var rows = 0;
        while (await reader.ReadAsync(cancellation))
        {
            rows++;
        }

        return rows;
    }

    private static Dictionary<string, string> ReadTampering() =>
        File.ReadAllText(Path.Combine(Repository.Root, "tests", "F1Warehouse.IntegrationTests", "Models", "Tampering.sql"))
            .Split("-- assert_").Skip(1).Select(section => section.Split('\n', 2))
            .ToDictionary(section => $"assert_{section[0]}", section => section[1]);
}
