using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.Pipeline;
using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Layers;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Verifying;
using Xunit;

namespace F1Warehouse.IntegrationTests.Verifying;

/// <summary>The suite of <c>database/verification</c>, one test per file and data set.</summary>
public sealed class VerificationTests(TestServer server, RealWarehouse real, PublishedSample sample) : IClassFixture<PublishedSample>, IPipelineObserver
{
    private static readonly DatabaseFolder Scripts = new(Path.Combine(Repository.Root, "database"));

    public static TheoryData<string> Rules() => [.. VerificationQuery.ReadAll(Scripts).Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public Task The_sample_keeps(string rule) => KeepsAsync(rule, sample.Database);

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task The_real_data_keep(string rule) => await KeepsAsync(rule, await real.DatabaseAsync(server, TestContext.Current.CancellationToken));

    void IPipelineObserver.On(PipelineEvent happened)
    {
        if (happened is RuleBroken { Result: var result })
        {
            TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', [$"{result.FailingRows} failing rows", .. result.FirstRows.ToTable()]));
        }
    }

    private async Task KeepsAsync(string rule, TestDatabase database)
    {
        var context = new PipelineContext(database.DataSource, WarehouseSchemas.For(WarehouseSchemas.DefaultBase), Scripts, this);
        var run = await new VerifyStage(context, new VerificationSettings { Select = [rule], Live = true }).RunAsync(TestContext.Current.CancellationToken);
        Assert.Equal((rule, VerificationStatus.Pass), (Assert.Single(run.Results).Name, run.Status));
    }
}
