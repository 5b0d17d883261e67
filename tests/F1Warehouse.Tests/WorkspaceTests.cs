using F1Warehouse.Cli;
using Xunit;

namespace F1Warehouse.Tests;

public sealed class WorkspaceTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("f1w-workspace-").FullName;

    [Fact]
    public void The_checkout_around_the_current_folder_comes_first() =>
        Assert.Equal(
            new Workspace(Path.Combine(folder, "a"), Path.Combine(folder, "a", "database")),
            Workspace.Find(Make("a", "F1Warehouse.sln", "database/x.sql", "data/deep/er"), Make("b", "F1Warehouse.sln", "artifacts/bin/x")));

    [Fact]
    public void Then_comes_the_checkout_around_the_program() =>
        Assert.Equal(
            Path.Combine(folder, "b"),
            Workspace.Find(Make("a", "x"), Make("b", "F1Warehouse.sln", "artifacts/bin/x")).Root);

    [Fact]
    public void Outside_of_a_checkout_the_current_folder_and_the_program_s_own_scripts_are_used() =>
        Assert.Equal(
            new Workspace(Path.Combine(folder, "a"), Path.Combine(folder, "b", "database")),
            Workspace.Find(Make("a", "x"), Make("b", "x")));

    public void Dispose() => Directory.Delete(folder, recursive: true);

    // Returns the folder of the last file.
    private string Make(string root, params string[] files)
    {
        var last = "";
        foreach (var file in files)
        {
            last = Path.Combine(folder, root, file);
            Directory.CreateDirectory(Path.GetDirectoryName(last)!);
            File.WriteAllText(last, "");
        }

        return Path.GetDirectoryName(last)!;
    }
}
