using F1Warehouse.IntegrationTests.Infrastructure;

namespace F1Warehouse.IntegrationTests.SqlProject;

/// <summary>A copy of <c>artifacts/bin</c> that a test may change.</summary>
internal sealed class CopiedProgram : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("f1w-bin-").FullName;

    public CopiedProgram()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.Root, "artifacts", "bin")))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }
    }

    public string Folder => folder + "/";

    /// <summary>Another file that runs as before: bytes behind an assembly's end mean nothing.</summary>
    public void Change() => File.AppendAllText(Path.Combine(folder, "F1Warehouse.Pipeline.dll"), "changed");

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
