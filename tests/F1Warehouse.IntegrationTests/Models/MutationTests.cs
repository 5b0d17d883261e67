using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Verifying;
using Xunit;

namespace F1Warehouse.IntegrationTests.Models;

/// <summary>Every mutation of <c>Mutations.txt</c> is killed by what is said to kill it; the test's output names it.</summary>
public sealed class MutationTests(TestServer server)
{
    public static TheoryData<string> Mutations() => [.. Mutation.All.Select(mutation => mutation.Name).EveryUnlessAll(8, "F1W_TEST_MUTATIONS")];

    [Theory]
    [MemberData(nameof(Mutations))]
    public async Task A_mistake_in_a_model_is_noticed(string name)
    {
        var mutation = Mutation.All.Single(mutation => mutation.Name == name);
        using var scripts = mutation.Apply();
        var killer = mutation.Killer == "rules"
            ? await RuleThatFailsAsync(scripts)
            : await ModelCaseTests.DifferenceAsync(server, mutation.Killer, scripts.Folder, TestContext.Current.CancellationToken);
        Assert.True(killer is not null, $"survived: {name}");
        TestContext.Current.TestOutputHelper?.WriteLine($"{name}\nkilled by {killer}");
    }

    private async Task<string?> RuleThatFailsAsync(TestScripts scripts)
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var warehouse = await TestWarehouse.CreateAsync(server, cancellation, scripts.Folder);
        await warehouse.MigrateAsync(cancellation);
        try
        {
            await warehouse.PrepareAsync(TestWarehouse.SampleFolder, cancellation);
            return null;
        }
        catch (VerificationException e)
        {
            return string.Join(", ", e.Failures.Select(failure => failure.Name));
        }
        catch (ScriptException e) when (e.SqlState.StartsWith("23", StringComparison.Ordinal))
        {
            // 23xxx: a constraint of the model.
            return e.Message;
        }
    }
}
