using System.Text.Json;
using Xunit;

namespace F1Warehouse.Tests.EmbeddedPostgres;

public sealed class LockFileTests
{
    [Fact]
    public void Npm_packages_are_pinned_by_content_and_come_from_the_registry_of_whoever_restores_them()
    {
        var path = Path.Combine(Repository.Root, "build", "embedded-postgres", "package-lock.json");
        using var lockFile = JsonDocument.Parse(File.ReadAllText(path));
        var packages = lockFile.RootElement.GetProperty("packages").EnumerateObject().Where(package => package.Name.Length > 0).ToList();
        Assert.NotEmpty(packages);
        Assert.All(packages, package => Assert.True(package.Value.TryGetProperty("integrity", out _)));
        Assert.All(packages, package => Assert.False(package.Value.TryGetProperty("resolved", out _)));
    }
}
