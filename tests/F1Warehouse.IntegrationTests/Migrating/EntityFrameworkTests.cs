using System.Diagnostics;
using F1Warehouse.IntegrationTests.Infrastructure;
using Xunit;

namespace F1Warehouse.IntegrationTests.Migrating;

public sealed class EntityFrameworkTests(TestServer server)
{
    [Fact]
    public async Task Dotnet_ef_finds_nothing_to_do_in_a_database_that_we_migrated()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var warehouse = await TestWarehouse.CreateAsync(server, cancellation);
        await warehouse.MigrateAsync(cancellation);

        var configuration = AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";
        using var ef = Process.Start(new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                "ef", "database", "update", "--no-build", "--configuration", configuration,
                "--project", Path.Combine("src", "F1Warehouse.Raw"), "--connection", warehouse.Database.ConnectionString,
            },
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = await ef.StandardOutput.ReadToEndAsync(cancellation) + await ef.StandardError.ReadToEndAsync(cancellation);
        await ef.WaitForExitAsync(cancellation);

        Assert.True(ef.ExitCode == 0, output);
        Assert.Contains("No migrations were applied", output, StringComparison.Ordinal);
    }
}
