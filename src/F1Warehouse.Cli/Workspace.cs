namespace F1Warehouse.Cli;

/// <summary>The folders that the program works with.</summary>
/// <param name="Root">The repository's root; outside of a checkout the current folder.</param>
/// <param name="Scripts">The folder <c>database/</c>: the root's, else the copy beside the program.</param>
internal sealed record Workspace(string Root, string Scripts)
{
    private const string Marker = "F1Warehouse.sln";

    public string Data => Path.Combine(Root, "data");

    /// <summary>The synthetic data set.</summary>
    public string Sample => Path.Combine(Data, "sample");

    /// <summary>The copy of it that the packed program carries.</summary>
    public static string CarriedSample { get; } = Path.Combine(AppContext.BaseDirectory, "sample");

    /// <summary>What npm restores the embedded server's programs from: the root's, else the copy that the packed program carries.</summary>
    public string EmbeddedPostgres => Directory.Exists(Path.Combine(Root, "build", "embedded-postgres"))
        ? Path.Combine(Root, "build", "embedded-postgres")
        : Path.Combine(AppContext.BaseDirectory, "embedded-postgres");

    /// <summary>The pages of the site that the program carries; missing where it was built without npm.</summary>
    public static string SiteBundle { get; } = Path.Combine(AppContext.BaseDirectory, "site");

    /// <summary>The analyses: the root's, else the copy beside the program.</summary>
    public string Analyses => Directory.Exists(Path.Combine(Root, "docs", "analyses"))
        ? Path.Combine(Root, "docs", "analyses")
        : Path.Combine(AppContext.BaseDirectory, "analyses");

    /// <summary>Where the site goes.</summary>
    public string Site => Path.Combine(Root, "artifacts", "site");

    /// <summary>Reports of verifications.</summary>
    public string Results => Path.Combine(Root, "artifacts", "results");

    public string Logs => Path.Combine(Root, "logs");

    /// <param name="current">The current folder.</param>
    /// <param name="program">The folder of the program itself.</param>
    public static Workspace Find(string current, string program)
    {
        var root = CheckoutAbove(current) ?? CheckoutAbove(program) ?? current;
        var own = Path.Combine(root, "database");
        return new Workspace(root, Directory.Exists(own) ? own : Path.Combine(program, "database"));
    }

    /// <summary>A path as the user wrote it, shortened to one below the root where it lies there.</summary>
    public string Shorten(string path)
    {
        var relative = Path.GetRelativePath(Root, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative;
    }

    private static string? CheckoutAbove(string folder)
    {
        for (var ancestor = new DirectoryInfo(folder); ancestor is not null; ancestor = ancestor.Parent)
        {
            if (File.Exists(Path.Combine(ancestor.FullName, Marker)))
            {
                return ancestor.FullName;
            }
        }

        return null;
    }
}
