using F1Warehouse.Pipeline.Errors;

namespace F1Warehouse.Pipeline.Scripts;

/// <summary>The folder <c>database/</c>, which holds everything that is SQL.</summary>
public sealed class DatabaseFolder
{
    /// <param name="path">The folder itself.</param>
    /// <exception cref="ConfigurationException">It has no <c>models</c> in it.</exception>
    public DatabaseFolder(string path)
    {
        Root = Path.GetFullPath(path);
        if (!Directory.Exists(Models))
        {
            throw new ConfigurationException($"{path}: expected the folder of the SQL project, with migrations, models and verification in it");
        }
    }

    public string Root { get; }

    /// <summary>Scripts of the tables of the schema <c>f1_warehouse</c>, each applied once.</summary>
    public string Metadata => Path.Combine(Root, "metadata");

    /// <summary>Scripts of its functions, which are made anew together whenever one of them changed.</summary>
    public string Functions => Path.Combine(Metadata, "functions");

    /// <summary>Scripts of the raw tables, exported from the EF Core migrations.</summary>
    public string Migrations => Path.Combine(Root, "migrations");

    /// <summary>Tables that we fill ourselves: a script and a CSV file each.</summary>
    public string Seeds => Path.Combine(Root, "seeds");

    /// <summary>Scripts of the staging, intermediate and mart layers.</summary>
    public string Models => Path.Combine(Root, "models");

    /// <summary>The queries <c>assert_*.sql</c>.</summary>
    public string Verification => Path.Combine(Root, "verification");

    /// <summary>Unit tests of models: the files <c>*.case</c>.</summary>
    public string Tests => Path.Combine(Root, "tests");

    /// <summary>The manifests that are there: the one that a package carries, and those of builds, for each configuration one.</summary>
    public IReadOnlyList<string> Manifests()
    {
        const string name = "manifest.json";
        var builds = Path.Combine(Root, "bin");
        IEnumerable<string> candidates =
            [Path.Combine(Root, name), .. Directory.Exists(builds) ? Directory.EnumerateDirectories(builds).Order(StringComparer.Ordinal).Select(build => Path.Combine(build, name)) : []];
        return [.. candidates.Where(File.Exists)];
    }

    /// <summary>Where a folder or file below the root lies.</summary>
    /// <param name="name">With slashes.</param>
    public string PathOf(string name) => Path.GetFullPath(Path.Combine(Root, name));

    /// <summary>A script's name in journals and messages: its path below the root, with slashes.</summary>
    public string NameOf(string scriptPath) => Path.GetRelativePath(Root, scriptPath).Replace('\\', '/');
}
