using F1Warehouse.IntegrationTests.Infrastructure;
using Xunit;

namespace F1Warehouse.IntegrationTests.Packaging;

/// <summary>
/// The repository packed twice: as a folder without git, for any platform; and as a clone at a tag, as "dotnet pack" does it here,
/// with a native package where the machine can compile one. That takes minutes, so that it is done where
/// <c>F1W_TEST_PACKAGES</c> asks for it, as the release does; elsewhere its tests are skipped.
/// </summary>
public sealed class PackedRepository(TestServer server) : IAsyncLifetime
{
    private RepositoryCopy? copy;

    /// <summary>What MinVer says where no tag is known.</summary>
    public const string VersionWithoutTag = "1.0.0-alpha.0";

    public const string TaggedVersion = "7.8.9";

    public string Root => Copy.Root;

    /// <summary>The folder of the tool of the first packing.</summary>
    public string ToolWithoutTag => Copy.PathOf("tool-any");

    /// <summary>The folder of the tool of the second packing.</summary>
    public string TaggedTool => Copy.PathOf("tool");

    /// <summary>The commit that was packed.</summary>
    public string Commit { get; private set; } = "";

    private RepositoryCopy Copy
    {
        get
        {
            Assert.SkipWhen(copy is null, "packing takes minutes: F1W_TEST_PACKAGES=1 asks for it");
            return copy;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (Environment.GetEnvironmentVariable("F1W_TEST_PACKAGES") is not { Length: > 0 })
        {
            return;
        }

        copy = new RepositoryCopy(server.ConnectionString);
        await copy.PackAsync("src/F1Warehouse.Cli", "packages-any", "-p:NativeProgram=false");
        await copy.InstallAsync("packages-any", "tool-any");

        Commit = await copy.CommitAsync($"v{TaggedVersion}");
        await copy.PackAsync("database", "packages");
        await copy.PackAsync("src/F1Warehouse.Cli", "packages");
        await copy.InstallAsync("packages", "tool");
    }

    /// <summary>A package of the second packing.</summary>
    public string Package(string id, string extension = "nupkg") => Copy.PathOf($"packages/{id}.{TaggedVersion}.{extension}");

    public ValueTask DisposeAsync()
    {
        copy?.Dispose();
        return ValueTask.CompletedTask;
    }
}
