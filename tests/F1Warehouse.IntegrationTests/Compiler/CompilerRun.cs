using F1Warehouse.Compiler;
using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.Pipeline.Scripts;
using F1Warehouse.Pipeline.Sessions;
using Xunit;

namespace F1Warehouse.IntegrationTests.Compiler;

/// <summary>Compiles a folder, and writes findings so that they can be compared.</summary>
internal static class CompilerRun
{
    public static async Task<Compilation> CompileAsync(this TestScripts scripts, TestServer server)
    {
        await using var data = WarehouseDatabase.Open(server.ConnectionString);
        return await new WarehouseCompiler(data, new DatabaseFolder(scripts.Folder)).RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The errors as "models/…/x.sql(2,8): error PG42703: message".</summary>
    public static async Task<IReadOnlyList<string>> ErrorsAsync(this TestScripts scripts, TestServer server) =>
        Describe(scripts, await scripts.CompileAsync(server), DiagnosticSeverity.Error);

    public static IReadOnlyList<string> Describe(TestScripts scripts, Compilation compilation, DiagnosticSeverity severity) =>
        [.. compilation.Diagnostics.Where(diagnostic => diagnostic.Severity == severity)
            .Select(diagnostic => diagnostic.ToCanonical(Path.GetRelativePath(scripts.Folder, diagnostic.File)))];
}
