using F1Warehouse.Cli;
using F1Warehouse.Cli.CommandLine;
using F1Warehouse.Cli.Reporting;

namespace F1Warehouse.IntegrationTests.Infrastructure;

/// <summary>The program in this process, in a workspace of the test's own.</summary>
/// <param name="connectionString">Given as <c>--connection</c> to every call.</param>
/// <param name="scripts">Another folder than the product's <c>database/</c>.</param>
internal sealed class ProductProgram(string connectionString, string? scripts = null) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("f1w-product-").FullName;

    /// <summary>Runs a verb to its end.</summary>
    public async Task<FinishedProgram> RunAsync(string verb, string[] arguments, CancellationToken cancellation)
    {
        return await RunBareAsync([verb, "--connection", connectionString, .. arguments], cancellation);
    }

    /// <summary>The same of a verb that takes no connection.</summary>
    public async Task<FinishedProgram> RunBareAsync(string[] arguments, CancellationToken cancellation)
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var workspace = new Workspace(folder, scripts ?? Path.Combine(Repository.Root, "database"));
        var exitCode = await new WarehouseCommandLine(workspace, new Terminal(output, error, IsLive: false))
            .InvokeAsync(arguments, cancellation);
        return new FinishedProgram(exitCode, output.ToString(), error.ToString());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
