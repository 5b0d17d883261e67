using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Xunit;

namespace F1Warehouse.IntegrationTests.Packaging;

/// <summary>What is in the packages.</summary>
[Collection(typeof(Packages))]
public sealed class PackageTests(PackedRepository packed)
{
    [Fact]
    public void The_package_of_the_SQL_holds_every_script_and_the_manifest()
    {
        using var package = ZipFile.OpenRead(packed.Package("F1Warehouse.Database"));
        var database = Path.Combine(packed.Root, "database");
        var scripts = Directory.GetFiles(database, "*.sql", SearchOption.AllDirectories)
            .Concat(Directory.GetFiles(database, "*.csv", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(packed.Root, file).Replace('\\', '/'));
        Assert.Equal(
            scripts.Append("database/manifest.json").Order(StringComparer.Ordinal),
            package.Entries.Select(entry => entry.FullName).Where(name => name.StartsWith("database/", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_package_says_what_it_is_and_where_it_comes_from()
    {
        string[] ids = ["F1Warehouse.Database", "F1Warehouse", .. Platforms().Select(platform => $"F1Warehouse.{platform}")];
        Assert.All(ids, id =>
        {
            using var package = ZipFile.OpenRead(packed.Package(id));
            var facts = Xml(package, $"{id}.nuspec").Root!.Elements().Single();
            Assert.Equal("MIT", Value(facts, "license"));
            Assert.Equal(RepositoryCopy.RepositoryUrl, Value(facts, "projectUrl"));
            var source = facts.Elements().Single(element => element.Name.LocalName == "repository");
            Assert.Equal((RepositoryCopy.RepositoryUrl, packed.Commit), (source.Attribute("url")?.Value, source.Attribute("commit")?.Value));
            Assert.All(["readme", "icon"], name => Assert.NotNull(package.GetEntry(Value(facts, name))));
        });
    }

    [Fact]
    public void The_tool_s_package_points_to_one_that_runs_on_any_platform() => Assert.Contains("any", Platforms());

    [Fact]
    public void Symbols_lead_to_the_sources_of_the_commit()
    {
        using var symbols = ZipFile.OpenRead(packed.Package("F1Warehouse.any", "snupkg"));
        var assemblies = symbols.Entries.Where(entry => entry.Name.EndsWith(".pdb", StringComparison.Ordinal)).ToList();
        Assert.Contains(assemblies, entry => entry.Name == "f1warehouse.pdb");
        Assert.All(assemblies, entry => Assert.Contains(
            $"https://raw.githubusercontent.com/someone/f1-fork/{packed.Commit}/*", Encoding.Latin1.GetString(Bytes(entry)), StringComparison.Ordinal));
    }

    private List<string> Platforms()
    {
        using var package = ZipFile.OpenRead(packed.Package("F1Warehouse"));
        return [.. Xml(package, "tools/any/any/DotnetToolSettings.xml").Descendants("RuntimeIdentifierPackage").Select(element => element.Attribute("RuntimeIdentifier")!.Value)];
    }

    private static string Value(XElement facts, string name) => facts.Elements().Single(element => element.Name.LocalName == name).Value;

    private static XDocument Xml(ZipArchive package, string name)
    {
        using var stream = package.GetEntry(name)!.Open();
        return XDocument.Load(stream);
    }

    private static byte[] Bytes(ZipArchiveEntry entry)
    {
        using var content = new MemoryStream();
        using var stream = entry.Open();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
