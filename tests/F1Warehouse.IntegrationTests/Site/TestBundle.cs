namespace F1Warehouse.IntegrationTests.Site;

/// <summary>A front end in three lines: what the program does with one needs no npm. The real one is driven by tests/site.</summary>
internal sealed class TestBundle : IDisposable
{
    private readonly string root = Directory.CreateTempSubdirectory("f1w-site-").FullName;

    public TestBundle()
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllText(
            Path.Combine(Folder, "index.html"),
            "<!doctype html><html><head><meta name=\"generator\" content=\"f1warehouse site\"><!--policy--><!--style--></head><body><!--script--></body></html>");
        File.WriteAllText(Path.Combine(Folder, "site.js"), "console.log('a</script>b');");
        File.WriteAllText(Path.Combine(Folder, "site.css"), "a { color: red }");
    }

    public string Folder => Path.Combine(root, "bundle");

    /// <summary>Where a site may go.</summary>
    public string Output => Path.Combine(root, "site");

    public void Dispose() => Directory.Delete(root, recursive: true);
}
