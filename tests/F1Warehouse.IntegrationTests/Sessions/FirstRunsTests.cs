using F1Warehouse.IntegrationTests.Infrastructure;
using Npgsql;
using Xunit;

namespace F1Warehouse.IntegrationTests.Sessions;

/// <summary>C20: many begin at once where there is no database yet.</summary>
public sealed class FirstRunsTests(TestServer server)
{
    private const int Runs = 10;

    [Fact]
    public async Task One_makes_the_database_and_the_others_wait_their_turn_or_are_told_whose_it_is()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var beside = await TestDatabase.CreateAsync(server, cancellation);
        var name = $"{beside.Name}_first";
        var connection = new NpgsqlConnectionStringBuilder(beside.ConnectionString) { Database = name }.ConnectionString;
        try
        {
            var ends = await Task.WhenAll(Enumerable.Range(0, Runs).Select(number => Task.Run(
                async () =>
                {
                    using var program = new ProductProgram(connection);
                    return (Waits: number % 2 == 0, End: await program.RunAsync("migrate", ["--workers", "1", .. number % 2 == 0 ? ["--wait"] : Array.Empty<string>()], cancellation));
                }, cancellation)));
            Assert.All(ends, run => Assert.True(run.End.ExitCode == 0 || (run is { Waits: false, End.ExitCode: 7 }), run.ToString()));
            Assert.All(ends.Where(run => run.End.ExitCode == 7), run => Assert.Contains("another run", run.End.Error, StringComparison.Ordinal));
        }
        finally
        {
            await beside.ExecuteAsync($"drop database if exists {name} with (force)", CancellationToken.None);
        }
    }
}
