using F1Warehouse.IntegrationTests.Infrastructure;
using Xunit;

namespace F1Warehouse.IntegrationTests.SqlProject;

/// <summary>I19: packages that are here need no network; that nobody could be asked for advisories is a warning.</summary>
public sealed class OfflineRestoreTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("f1w-offline-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Where_no_feed_answers_a_restore_of_what_is_cached_is_a_restore()
    {
        var cancellation = TestContext.Current.CancellationToken;
        foreach (var file in new[] { "Directory.Build.props", "Directory.Packages.props", "global.json" })
        {
            File.Copy(Path.Combine(Repository.Root, file), Path.Combine(folder, file));
        }

        await File.WriteAllTextAsync(
            Path.Combine(folder, "NuGet.config"),
            """<configuration><packageSources><clear /><add key="nobody" value="https://127.0.0.1:1/v3/index.json" /></packageSources></configuration>""", cancellation);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "offline.csproj"),
            """<Project Sdk="Microsoft.NET.Sdk"><ItemGroup><PackageReference Include="Serilog" /></ItemGroup></Project>""", cancellation);
        var variables = new Dictionary<string, string?> { ["NUGET_ENABLE_ENHANCED_HTTP_RETRY"] = "true", ["NUGET_ENHANCED_MAX_NETWORK_TRY_COUNT"] = "1" };
        var end = await Dotnet.RunAsync(folder, variables, cancellation, "restore");
        Assert.True(end.ExitCode == 0, end.ToString());
        Assert.Contains("warning NU1900", end.Output, StringComparison.Ordinal);
    }
}
