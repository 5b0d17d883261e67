using F1Warehouse.IntegrationTests.Infrastructure;
using Npgsql;
using Xunit;

namespace F1Warehouse.IntegrationTests.Models;

/// <summary>One test per rule: it holds for the sample, and it notices what <c>Tampering.sql</c> does to it.</summary>
public sealed class TamperingTests(SampleWarehouse sample) : IClassFixture<SampleWarehouse>
{
    private static readonly Dictionary<string, string> Tampering = ReadTampering();

    private static readonly ILookup<string, string> Exceptions = ReadExceptions();

    public static TheoryData<string> Rules() => [.. SampleWarehouse.Rules.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task A_rule_holds_for_the_sample_and_notices_tampering(string name)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var connection = await sample.ConnectAsync(cancellation);
        await using var undone = await connection.BeginTransactionAsync(cancellation);
        Assert.Equal(Exceptions[name].Order(), (await FailingRowsAsync(connection, name, cancellation)).Order());

        await using var tampering = new NpgsqlCommand(Tampering[name], connection);
        await tampering.ExecuteNonQueryAsync(cancellation);
        Assert.NotEmpty((await FailingRowsAsync(connection, name, cancellation)).Except(Exceptions[name]));
    }

    [Fact]
    public void Every_rule_says_why_what_it_guards_by_which_key_what_about_and_since_when() =>
        Assert.All(SampleWarehouse.Rules, rule =>
        {
            var header = rule.File.Text.Split('\n').TakeWhile(line => line.StartsWith("--", StringComparison.Ordinal)).ToList();
            var kind = Assert.Single(header, line => line is "-- kind: pipeline" or "-- kind: sport" or "-- kind: source");
            Assert.Equal(kind != "-- kind: source", header.Exists(line => line.StartsWith("-- guards: ", StringComparison.Ordinal)));
            Assert.Single(header, line => line.StartsWith("-- key: ", StringComparison.Ordinal));
            Assert.Single(header, line => line.StartsWith("-- tags: ", StringComparison.Ordinal));
            Assert.Single(header, line => line.StartsWith("-- since: ", StringComparison.Ordinal) && int.Parse(line[^4..]) >= 1950);
            Assert.False(header[0] == kind, $"{rule.Name} does not say why");
        });

    [Fact]
    public void Nothing_is_tampered_with_for_a_rule_that_is_gone() =>
        Assert.Equal(SampleWarehouse.Rules.Select(rule => rule.Name), Tampering.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void A_line_of_a_rule_or_seed_has_at_most_120_characters() =>
        Assert.All(
            new[] { "verification", "seeds" }.SelectMany(folder =>
                Directory.GetFiles(Path.Combine(Repository.Root, "database", folder), "*.sql")),
            file => Assert.DoesNotContain(File.ReadLines(file), line => line.Length > 120));

    /// <summary>The keys of the rows that break the rule. The columns of the key come first.</summary>
    private static async Task<List<string>> FailingRowsAsync(NpgsqlConnection connection, string rule, CancellationToken cancellation)
    {
        var query = SampleWarehouse.Rules.Single(one => one.Name == rule);
        var key = query.File.Text.Split('\n').Single(line => line.StartsWith("-- key: ", StringComparison.Ordinal))["-- key: ".Length..].Split(", ");
        await using var command = new NpgsqlCommand(query.Statement.Text, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        Assert.Equal(key, Enumerable.Range(0, key.Length).Select(reader.GetName));
        var rows = new List<string>();
        while (await reader.ReadAsync(cancellation))
        {
            rows.Add(string.Join('/', key.Select((_, column) => reader.IsDBNull(column) ? "-" : $"{reader[column]}")));
        }

        return rows;
    }

    private static Dictionary<string, string> ReadTampering() =>
        File.ReadAllText(Path.Combine(Repository.Root, "tests", "F1Warehouse.IntegrationTests", "Models", "Tampering.sql"))
            .Split("-- assert_").Skip(1).Select(section => section.Split('\n', 2))
            .ToDictionary(section => $"assert_{section[0]}", section => section[1]);

    /// <summary>Neither of the first two fields is quoted.</summary>
    private static ILookup<string, string> ReadExceptions() =>
        File.ReadLines(Path.Combine(TestWarehouse.SampleFolder, "exceptions.csv")).Skip(1).Select(line => line.Split(',', 3))
            .ToLookup(fields => fields[0], fields => fields[1]);
}
