using F1Warehouse.Cli;
using F1Warehouse.Cli.CommandLine;
using F1Warehouse.Cli.Reporting;
using F1Warehouse.IntegrationTests.Infrastructure;

namespace F1Warehouse.IntegrationTests.Verifying;

/// <summary>The verb <c>verify</c> in this process, in a workspace of the test's own.</summary>
internal sealed class VerifyVerb(TestWarehouse warehouse, TestScripts scripts) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("f1w-verify-").FullName;
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    public string Output => output.ToString();

    public string Error => error.ToString();

    public Workspace Workspace => new(folder, scripts.Folder);

    /// <returns>The exit code.</returns>
    public Task<int> RunAsync(CancellationToken cancellation, params string[] options) =>
        new WarehouseCommandLine(Workspace, new Terminal(output, error, IsLive: false))
            .InvokeAsync(["verify", "--connection", warehouse.Database.ConnectionString, .. options], cancellation);

    public void Dispose()
    {
        output.Dispose();
        error.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
