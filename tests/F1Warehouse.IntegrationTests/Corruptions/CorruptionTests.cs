using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.IntegrationTests.Models;
using F1Warehouse.Pipeline.Verifying;
using Xunit;

namespace F1Warehouse.IntegrationTests.Corruptions;

/// <summary>Wrong data whose rows are valid one by one is noticed by the rules, in two editions that differ in age and origin.</summary>
public sealed class CorruptionTests(TestServer server, CorruptibleEditions editions) : IClassFixture<CorruptibleEditions>
{
    private static readonly string[] names = ["f1-1950-2024", "community-2025-11"];

    public static TheoryData<string, string> Named() => new(
        // Ordered by corruption, an odd step takes the editions in turn.
        (from corruption in Corruption.All from edition in names select (edition, corruption.What)).EveryUnlessAll(13, "F1W_TEST_CORRUPTIONS"));

    [Theory]
    [MemberData(nameof(Named))]
    public async Task A_corruption_is_noticed_by_the_rules_that_guard_against_it(string edition, string what)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var corruption = Corruption.All.Single(corruption => corruption.What == what);
        var corruptible = await editions.OfAsync(edition, server, cancellation);
        var finding = await corruptible.TryAsync(corruption, cancellation);

        Assert.All(corruption.Notices, notice => Assert.True(
            finding.Rows[notice.RuleName].Any(notice.IsIn),
            $"{notice.RuleName}: expected a row {notice.Row}, found {string.Join(", ", finding.Rows[notice.RuleName].Take(5))}"));
        if (corruption.Kind == CorruptionKind.Source)
        {
            Assert.False(finding.IsRefused, $"refused by {string.Join(", ", finding.Results.Select(result => result.Name))}");
            Assert.All(corruption.Notices, notice =>
                Assert.Equal(VerificationStatus.Warn, finding.Results.Single(result => result.Name == notice.RuleName).Status));
        }
        else
        {
            Assert.True(finding.IsRefused, "verified all the same");
            var guarding = corruption.Notices.Select(notice => notice.RuleName)
                .Where(name => SampleWarehouse.Rules.Single(rule => rule.Name == name).Rule.Kind != RuleKind.Source).ToList();
            Assert.NotEmpty(guarding);
            Assert.All(guarding, name => Assert.Contains(finding.Results, result => result.Name == name));
        }
    }

    [Fact]
    public void Each_rule_can_be_broken_by_a_corruption_of_real_data()
    {
        var noticing = Corruption.All.SelectMany(corruption => corruption.Notices).Select(notice => notice.RuleName);
        Assert.Equal([], SampleWarehouse.Rules.Select(rule => rule.Name).Except(noticing));
    }
}
