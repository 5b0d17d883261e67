using F1Warehouse.Pipeline.Events;
using F1Warehouse.Pipeline.Manifests;
using F1Warehouse.Pipeline.Scripts;
using Xunit;

namespace F1Warehouse.Tests.Manifests;

public sealed class FreshManifestTests : IPipelineObserver, IDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("f1w-manifest-");
    private readonly List<string> notices = [];
    private readonly DatabaseFolder database;

    public FreshManifestTests()
    {
        root.CreateSubdirectory("models");
        database = new DatabaseFolder(root.FullName);
    }

    [Theory]
    [InlineData("manifest.json")]
    [InlineData("bin/Debug/manifest.json")]
    [InlineData("bin/Release/manifest.json")]
    public void One_of_these_very_scripts_is_found_beside_them_and_where_a_build_leaves_it(string file)
    {
        Write("bin/Any/manifest.json", Of("older", "r1"));
        var path = Write(file, Of("s1", "r1"));
        Assert.NotNull(Find());
        Assert.Equal([$"models are ordered by {path}"], notices);
    }

    [Theory]
    [InlineData("a script has changed", "other", "r1")]
    [InlineData("the rows of a seed have changed", "s1", "other")]
    [InlineData("there is one script less", null, "r1")]
    public void One_of_other_scripts_is_none(string why, string? script, string rows)
    {
        Write("manifest.json", Of(script, rows));
        Assert.Equal((why, null), (why, Find()));
        Assert.Equal(["models are ordered by the names in their texts: there is no manifest of these scripts"], notices);
    }

    [Theory]
    [InlineData("no JSON")]
    [InlineData("{}")]
    [InlineData("""{ "schema_version": 2, "relations": [], "verifications": [] }""")]
    public void What_is_no_manifest_is_told_and_not_used(string text)
    {
        var path = Write("manifest.json", text);
        Assert.Null(Find());
        Assert.StartsWith($"{path} is not used: ", notices[0], StringComparison.Ordinal);
        Assert.Equal(2, notices.Count);
    }

    public void Dispose() => root.Delete(recursive: true);

    void IPipelineObserver.On(PipelineEvent happened) => notices.Add(Assert.IsType<Notice>(happened).Message);

    private Manifest? Find() => FreshManifest.Find(
        database,
        [new(Script("seeds/seed_a.sql", "s0"), "", Script("seeds/seed_a.csv", "r1")), new(Script("models/10_staging/stg_a.sql", "s1"), "")],
        this);

    private static ScriptFile Script(string name, string sha256) => new($"/{name}", name, "", sha256);

    private string Write(string name, string text)
    {
        var path = database.PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    private static string Of(string? script, string rows) => new Manifest(
        Manifest.CurrentVersion,
        [
            Relation("migrations/1_raw.sql", "whatever", null),
            Relation("seeds/seed_a.sql", "s0", new ManifestFile("seeds/seed_a.csv", rows)),
            .. script is null ? Array.Empty<ManifestRelation>() : [Relation("models/10_staging/stg_a.sql", script, null)],
        ],
        []).ToJson();

    private static ManifestRelation Relation(string file, string sha256, ManifestFile? rows) =>
        new($"s.{sha256}", "s", sha256, "any", "table", file, sha256, rows, null, [], [], [], [], []);
}
