using F1Warehouse.Compiler.Cases;
using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.Pipeline.Scripts;
using Xunit;

namespace F1Warehouse.IntegrationTests.Models;

/// <summary>Given rows in, expected rows out: one file of <c>database/tests</c> per trap, run as <c>f1warehouse test</c> runs it.</summary>
public sealed class ModelCaseTests(TestServer server)
{
    private static DatabaseFolder Product { get; } = new(Path.Combine(Repository.Root, "database"));

    public static TheoryData<string> Cases() => [.. ModelCase.Names(Product)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Given_rows_become_the_expected_rows(string name) =>
        Assert.Null(await DifferenceAsync(server, name, scripts: null, TestContext.Current.CancellationToken));

    /// <returns>What differs from the expected rows, or what refuses the given ones; null = nothing.</returns>
    internal static async Task<string?> DifferenceAsync(TestServer server, string name, string? scripts, CancellationToken cancellation)
    {
        await using var warehouse = await TestWarehouse.CreateAsync(server, cancellation, scripts);
        await warehouse.MigrateAsync(cancellation);
        return (await new CaseTrial(warehouse.Context).RunAsync(ModelCase.Read(Product, name), cancellation)).Difference?.ToString();
    }
}
