namespace F1Warehouse.IntegrationTests.Infrastructure;

/// <summary>The program of <c>artifacts/bin</c> in a workspace of the test's own, on a database of its own.</summary>
internal sealed class TestProgram : IDisposable
{
    private readonly string workspace = Directory.CreateTempSubdirectory("f1w-work-").FullName;

    /// <param name="connectionString">Given as <c>--connection</c> to every call that takes it.</param>
    /// <param name="scripts">Becomes the workspace's <c>database/</c>.</param>
    public TestProgram(string connectionString, TestScripts scripts)
    {
        ConnectionString = connectionString;

        // The program takes the nearest folder with this file for the repository.
        File.WriteAllText(Path.Combine(workspace, "F1Warehouse.sln"), "");
        Directory.CreateSymbolicLink(Path.Combine(workspace, "database"), scripts.Folder);
    }

    public string ConnectionString { get; }

    public string Workspace => workspace;

    /// <summary>Everything in the logs so far.</summary>
    public string Log => string.Concat(Directory.GetFiles(Path.Combine(workspace, "logs")).Order(StringComparer.Ordinal).Select(File.ReadAllText));

    private static string Executable { get; } = Path.Combine(
        Repository.Root, "artifacts", "bin", OperatingSystem.IsWindows() ? "f1warehouse.exe" : "f1warehouse");

    /// <summary>Starts a verb on the database of the test.</summary>
    public RunningProgram Start(string verb, params string[] arguments) => StartBare([verb, "--connection", ConnectionString, .. arguments]);

    /// <summary>Starts the program with just these arguments, and none of libpq's variables.</summary>
    public RunningProgram StartBare(string[] arguments, params (string Name, string Value)[] environment) =>
        Start(Executable, arguments, environment);

    /// <summary>Starts a line of a shell in which <c>$F1W</c> is the program and <c>$F1W_CONNECTION</c> the database of the test.</summary>
    public RunningProgram StartShell(string line) =>
        Start("/bin/bash", ["-o", "pipefail", "-c", line], [("F1W", Executable), ("F1W_CONNECTION", ConnectionString)]);

    private RunningProgram Start(string file, string[] arguments, (string Name, string Value)[] environment) => RunningProgram.Start(
        file, workspace, arguments, [.. RunningProgram.Without("PG"), .. environment.Select(variable => KeyValuePair.Create(variable.Name, (string?)variable.Value))]);

    /// <summary>Runs a verb to its end.</summary>
    public async Task<FinishedProgram> RunAsync(string verb, string[] arguments, CancellationToken cancellation)
    {
        using var program = Start(verb, arguments);
        return await program.FinishAsync(cancellation);
    }

    public void Dispose()
    {
        Directory.Delete(Path.Combine(workspace, "database"));
        Directory.Delete(workspace, recursive: true);
    }
}
