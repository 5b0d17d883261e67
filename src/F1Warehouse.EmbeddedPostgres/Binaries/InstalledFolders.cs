namespace F1Warehouse.EmbeddedPostgres.Binaries;

/// <summary>Where packages and installers put a server's programs.</summary>
internal static class InstalledFolders
{
    // A folder, a pattern of folders in it, and the way on from there.
    private static readonly (string Parent, string Pattern, string Below)[] usual =
    [
        ("/usr/lib/postgresql", "*", "bin"),
        ("/usr/lib", "postgresql*", "bin"),
        ("/usr", "pgsql-*", "bin"),
        ("/usr/libexec", "postgresql*", ""),
        ("/usr/local", "pgsql*", "bin"),
        ("/opt/homebrew/opt", "postgresql*", "bin"),
        ("/usr/local/opt", "postgresql*", "bin"),
        ("/home/linuxbrew/.linuxbrew/opt", "postgresql*", "bin"),
        ("/Applications/Postgres.app/Contents/Versions", "*", "bin"),
        (Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ProgramFiles), "PostgreSQL"), "*", "bin"),
    ];

    /// <summary>Those that hold programs: first of <c>PATH</c>, then the usual ones.</summary>
    public static IReadOnlyList<string> Find()
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Where(Path.IsPathRooted);
        var others = usual
            .Where(place => Directory.Exists(place.Parent))
            .SelectMany(place => Directory.GetDirectories(place.Parent, place.Pattern)
                .Select(folder => Path.Combine(folder, place.Below)));
        return [.. path.Concat(others).Select(Path.TrimEndingDirectorySeparator).Distinct().Where(PostgresBinaries.AreIn)];
    }
}
