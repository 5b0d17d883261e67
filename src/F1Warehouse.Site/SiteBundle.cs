using F1Warehouse.Pipeline.Errors;

namespace F1Warehouse.Site;

/// <summary>The pages without their data, which npm builds from the folder <c>site/</c>. A program that was built without npm has none.</summary>
public sealed class SiteBundle
{
    private static readonly string[] files = ["index.html", "site.js", "site.css"];

    private SiteBundle(string folder) => Folder = folder;

    /// <summary>Where they lie.</summary>
    public string Folder { get; }

    /// <summary>The page that holds all pages.</summary>
    public string Page => File.ReadAllText(Path.Combine(Folder, "index.html"));

    /// <summary>The program of the pages.</summary>
    public string Script => File.ReadAllText(Path.Combine(Folder, "site.js"));

    /// <summary>Their looks.</summary>
    public string Style => File.ReadAllText(Path.Combine(Folder, "site.css"));

    /// <param name="folder">Where they should lie.</param>
    /// <exception cref="ConfigurationException">They do not; the message says how to get them.</exception>
    public static SiteBundle Open(string folder)
    {
        var missing = files.Where(file => !File.Exists(Path.Combine(folder, file))).ToList();
        return missing.Count == 0
            ? new SiteBundle(folder)
            : throw new ConfigurationException(
                $"this program carries no site: {string.Join(", ", missing)} not found in {folder}. It was built without npm, or npm could not fetch its packages: "
                + "install Node.js 20 or later with npm and build again (./build.sh --target=Site; what npm says is in artifacts/site-build.log), or use the packaged program (dotnet tool install F1Warehouse), which has it");
    }
}
