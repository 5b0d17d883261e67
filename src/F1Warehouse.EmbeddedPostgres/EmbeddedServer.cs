using F1Warehouse.EmbeddedPostgres.Binaries;
using F1Warehouse.EmbeddedPostgres.Clusters;

namespace F1Warehouse.EmbeddedPostgres;

/// <summary>
/// A private PostgreSQL server in a folder: made and started on demand, left running, stopped when asked. Any number of
/// processes may start and stop it.
/// </summary>
public sealed class EmbeddedServer(EmbeddedServerOptions options)
{
    /// <summary>Finds the running server, or starts it, and makes its cluster where there is none.</summary>
    /// <exception cref="EmbeddedServerException">There are no programs, no usable folder, or it does not start.</exception>
    public async Task<EmbeddedServerAddress> StartAsync(CancellationToken cancellation)
    {
        if (await FindRunningAsync(cancellation) is (var running, var file))
        {
            return await AddressAsync(file, running, cancellation);
        }

        var folder = await ServerFolder.ChooseAsync(options, cancellation);
        using var held = await ClusterLock.TakeAsync(folder.FullName, options.Report, cancellation);
        var search = new BinariesSearch(options, Path.Combine(folder.FullName, "npm"));
        var binaries = await search.FindAsync(major => folder.Cluster(major).Exists, cancellation);
        var cluster = folder.Cluster(binaries.Major);
        if (!await new ServerProcess(cluster, options.Timeout).IsUpAsync(cancellation))
        {
            await StartAsync(folder, cluster, binaries, cancellation);
        }

        return await AddressAsync(PostmasterFile.Read(cluster)!, cluster, cancellation);
    }

    /// <summary>Ends connections and stops the server; what was committed is kept.</summary>
    /// <returns>Whether one was running.</returns>
    /// <exception cref="EmbeddedServerException">It belongs to another user or does not stop in time.</exception>
    public async Task<bool> StopAsync(CancellationToken cancellation)
    {
        var stopped = false;
        foreach (var folder in ServerFolder.Candidates(options).Where(folder => Cluster.In(folder).Count > 0))
        {
            using var held = await ClusterLock.TakeAsync(folder, options.Report, cancellation);
            foreach (var cluster in Cluster.In(folder))
            {
                stopped |= await new ServerProcess(cluster, options.Timeout).StopAsync(cancellation);
            }
        }

        return stopped;
    }

    /// <summary>Looks, and changes nothing. Starts no process.</summary>
    public async Task<EmbeddedServerStatus> GetStatusAsync(CancellationToken cancellation)
    {
        var running = await FindRunningAsync(cancellation);
        var cluster = running?.Cluster ?? Clusters().FirstOrDefault();
        return cluster is null
            ? EmbeddedServerStatus.None
            : new EmbeddedServerStatus(
                running is not null,
                cluster.Major,
                cluster.ReadBinariesFolder(),
                cluster.Data,
                cluster.Log,
                running is null ? null : await running.Value.File.AddressAsync(cluster, cancellation));
    }

    private async Task<EmbeddedServerAddress> AddressAsync(PostmasterFile file, Cluster cluster, CancellationToken cancellation)
    {
        if (file is { SocketFolder.Length: > 0, ListensAtPort: true })
        {
            LoopbackAccess.KeepPassword(cluster, options);
        }

        return await file.AddressAsync(cluster, cancellation);
    }

    private IEnumerable<Cluster> Clusters() => ServerFolder.Candidates(options).SelectMany(Cluster.In);

    private async Task<(Cluster Cluster, PostmasterFile File)?> FindRunningAsync(CancellationToken cancellation)
    {
        foreach (var cluster in Clusters())
        {
            var isWanted = options.BinariesFolder is null || options.BinariesFolder == cluster.ReadBinariesFolder();
            if (isWanted && PostmasterFile.Read(cluster) is { } file && await file.IsUpAsync(cluster, cancellation))
            {
                return (cluster, file);
            }
        }

        return null;
    }

    private async Task StartAsync(ServerFolder folder, Cluster cluster, PostgresBinaries binaries, CancellationToken cancellation)
    {
        var account = cluster.Exists ? await folder.AccountOfAsync(cluster, cancellation) : folder.Account;
        if (!cluster.Exists)
        {
            await PrivateFolder.CreateAsync(cluster.Folder, account, cancellation);
            await new Initialisation(cluster, binaries, account, options).RunAsync(cancellation);
        }

        Initialisation.Sweep(cluster);
        await new Launch(cluster, binaries, account, options).RunAsync(cancellation);
    }
}
