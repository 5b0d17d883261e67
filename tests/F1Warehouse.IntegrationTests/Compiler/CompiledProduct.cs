using F1Warehouse.Compiler;
using F1Warehouse.IntegrationTests.Compiler;
using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.Pipeline.Manifests;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Sessions;
using Xunit;

[assembly: AssemblyFixture(typeof(CompiledProduct))]

namespace F1Warehouse.IntegrationTests.Compiler;

/// <summary>The scripts of the repository, compiled once for all tests that look at their manifest.</summary>
public sealed class CompiledProduct : IDisposable
{
    private readonly SemaphoreSlim once = new(1);
    private Manifest? manifest;

    public async Task<Manifest> ManifestAsync(TestServer server, CancellationToken cancellation)
    {
        await once.WaitAsync(cancellation);
        try
        {
            return manifest ??= await CompileAsync(server, Path.Combine(Repository.Root, "database"), cancellation);
        }
        finally
        {
            once.Release();
        }
    }

    /// <summary>The manifest of scripts without errors.</summary>
    internal static async Task<Manifest> CompileAsync(TestServer server, string folder, CancellationToken cancellation)
    {
        await using var data = WarehouseDatabase.Open(server.ConnectionString);
        var compilation = await new WarehouseCompiler(data, new DatabaseFolder(folder)).RunAsync(cancellation);
        Assert.Equal(0, compilation.Errors);
        return compilation.Manifest!;
    }

    public void Dispose() => once.Dispose();
}
