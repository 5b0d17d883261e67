using F1Warehouse.Cli;
using F1Warehouse.Cli.CommandLine;
using F1Warehouse.Cli.Reporting;

namespace F1Warehouse.IntegrationTests.Infrastructure;

/// <summary>The program in this process, with the product's own scripts, in a workspace of the test's own.</summary>
internal sealed class ProductProgram(string connectionString) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("f1w-product-").FullName;

    /// <summary>Runs a verb to its end.</summary>
    public async Task<FinishedProgram> RunAsync(string verb, string[] arguments, CancellationToken cancellation)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var workspace = new Workspace(folder, Path.Combine(Repository.Root, "database"));
        var exitCode = await new WarehouseCommandLine(workspace, new Terminal(output, error, IsLive: false))
            .InvokeAsync([verb, "--connection", connectionString, .. arguments], cancellation);
        return new FinishedProgram(exitCode, output.ToString(), error.ToString());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
