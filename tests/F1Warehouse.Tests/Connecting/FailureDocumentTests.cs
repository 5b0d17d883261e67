using F1Warehouse.Pipeline.Sessions;
using Xunit;

namespace F1Warehouse.Tests.Connecting;

/// <summary>docs/connecting.md tells of each SQLSTATE what the code does.</summary>
public sealed class FailureDocumentTests
{
    [Fact]
    public async Task Its_table_of_SQLSTATEs_is_that_of_the_code()
    {
        var document = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "connecting.md"), TestContext.Current.CancellationToken);
        Assert.All([.. SqlStates.All, SqlStates.Of("")], row => Assert.Contains(
            $"| {(row.Prefix.Length > 0 ? $"`{row.Prefix}`" : "any other")} | {(row.Source == FailureSource.Server ? 6 : 4)} | {(row.Source == FailureSource.Internal ? 1 : 6)} | {row.Cure} |",
            document, StringComparison.Ordinal));
    }
}
