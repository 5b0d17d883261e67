using F1Warehouse.Cli;
using F1Warehouse.Cli.CommandLine;
using F1Warehouse.Cli.Reporting;

namespace F1Warehouse.Tests.CommandLine;

/// <summary>The program in this process, in a workspace of the test's own, with its output caught.</summary>
internal sealed class ConsoleOfTest : IDisposable
{
    private readonly StringWriter output = new();
    private readonly StringWriter error = new();

    public ConsoleOfTest() => Workspace = new Workspace(Directory.CreateTempSubdirectory("f1w-cli-").FullName, Path.Combine(Repository.Root, "database"));

    public Workspace Workspace { get; }

    public string Output => output.ToString();

    public string[] ErrorLines => error.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);

    public string Log => string.Concat(Directory.Exists(Workspace.Logs) ? Directory.GetFiles(Workspace.Logs).Select(File.ReadAllText) : []);

    public Task<int> RunAsync(params string[] args) =>
        new WarehouseCommandLine(Workspace, new Terminal(output, error, IsLive: false)).InvokeAsync(args, CancellationToken.None);

    public void Dispose() => Directory.Delete(Workspace.Root, recursive: true);
}
