using System.Text.Json;
using F1Warehouse.IntegrationTests.Infrastructure;
using F1Warehouse.IntegrationTests.Site;
using Xunit;

namespace F1Warehouse.IntegrationTests.Packaging;

/// <summary>The .NET tool, installed from packages, in a folder that is no clone.</summary>
[Collection(typeof(Packages))]
public sealed class ToolTests(PackedRepository packed, TestServer server)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_tool_says_the_version_of_its_tag_and_a_pre_release_where_there_is_no_git()
    {
        Assert.Equal($"{PackedRepository.TaggedVersion}+{packed.Commit}", await VersionAsync(packed.TaggedTool));
        Assert.Equal(PackedRepository.VersionWithoutTag, await VersionAsync(packed.ToolWithoutTag));
    }

    [Fact]
    public Task The_tool_of_this_platform_publishes_a_warehouse_without_a_clone() => PublishesAsync(packed.TaggedTool);

    [Fact]
    public Task The_tool_of_any_platform_publishes_a_warehouse_without_a_clone() => PublishesAsync(packed.ToolWithoutTag);

    [Fact]
    public void The_tool_carries_the_manifest_of_its_SQL() =>
        Assert.All([packed.TaggedTool, packed.ToolWithoutTag], tool => Assert.Single(Directory.GetFiles(tool, "manifest.json", SearchOption.AllDirectories)));

    private async Task PublishesAsync(string tool)
    {
        var elsewhere = Directory.CreateDirectory(Path.Combine(packed.Root, "elsewhere", Path.GetFileName(tool))).FullName;
        await using var database = await TestDatabase.CreateAsync(server, Cancellation);
        var end = await RunAsync(tool, elsewhere, "run", "--connection", database.ConnectionString);
        Assert.True(end.ExitCode == 0, end.ToString());
        Assert.Contains("The warehouse is published: release 1", end.Output, StringComparison.Ordinal);
        await WritesItsSiteAsync(tool, elsewhere, database);
    }

    // The pages, the analyses that they answer and the manifest that lineage comes from are in the package.
    private static async Task WritesItsSiteAsync(string tool, string folder, TestDatabase database)
    {
        var end = await RunAsync(tool, folder, "site", "--connection", database.ConnectionString, "--output", "site");
        Assert.True(end.ExitCode == 0, end.ToString());
        var site = Path.Combine(folder, "site");
        Assert.All(["index.html", "site.js", "site.css"], name => Assert.True(File.Exists(Path.Combine(site, name)), name));
        var files = SiteFiles.ReadFolder(site);
        Assert.Equal(10, files["questions"].GetProperty("rows").GetArrayLength());
        Assert.NotEqual(JsonValueKind.Null, files["lineage"].ValueKind);
    }

    private async Task<string> VersionAsync(string tool)
    {
        var end = await RunAsync(tool, packed.Root, "--version");
        Assert.True(end.ExitCode == 0, end.ToString());
        return end.Output.Trim();
    }

    private static Task<FinishedProgram> RunAsync(string tool, string folder, params string[] arguments) =>
        RunningProgram.RunAsync(Path.Combine(tool, OperatingSystem.IsWindows() ? "f1warehouse.exe" : "f1warehouse"), folder, Cancellation, arguments);
}
