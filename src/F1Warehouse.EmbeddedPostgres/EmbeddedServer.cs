using F1Warehouse.EmbeddedPostgres.Binaries;
using F1Warehouse.EmbeddedPostgres.Clusters;
using F1Warehouse.EmbeddedPostgres.Processes;

namespace F1Warehouse.EmbeddedPostgres;

/// <summary>
/// A private PostgreSQL server in a folder: made and started on demand, left running, stopped when asked. Any number of
/// processes may start and stop it.
/// </summary>
public sealed class EmbeddedServer(EmbeddedServerOptions options)
{
    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(25);

    /// <summary>Finds the running server, or starts it, and makes its cluster where there is none.</summary>
    /// <exception cref="EmbeddedServerException">There are no programs, no usable folder, or it does not start.</exception>
    public async Task<EmbeddedServerAddress> StartAsync(CancellationToken cancellation)
    {
        if (await FindRunningAsync(cancellation) is (var running, var file))
        {
            return await file.AddressAsync(running, cancellation);
        }

        var home = await Home.ChooseAsync(options, cancellation);
        using var held = await ClusterLock.TakeAsync(home.Folder, options.Report, cancellation);
        var search = new BinariesSearch(options, Path.Combine(home.Folder, "npm"));
        var binaries = await search.FindAsync(major => ClusterOf(home, major).Exists, cancellation);
        var cluster = ClusterOf(home, binaries.Major);
        if (!await IsUpAsync(cluster, cancellation))
        {
            await StartAsync(cluster, binaries, home.Account, cancellation);
        }

        return await PostmasterFile.Read(cluster)!.AddressAsync(cluster, cancellation);
    }

    /// <summary>Ends connections and stops the server; what was committed is kept.</summary>
    /// <returns>Whether one was running.</returns>
    /// <exception cref="EmbeddedServerException">It belongs to another user or does not stop in time.</exception>
    public async Task<bool> StopAsync(CancellationToken cancellation)
    {
        var stopped = false;
        foreach (var folder in Home.Candidates(options.Folder).Where(folder => Cluster.In(folder).Any()))
        {
            using var held = await ClusterLock.TakeAsync(folder, options.Report, cancellation);
            foreach (var cluster in Cluster.In(folder))
            {
                stopped |= await StopAsync(cluster, cancellation);
            }
        }

        return stopped;
    }

    /// <summary>Looks, and changes nothing. Starts no process.</summary>
    public async Task<EmbeddedServerStatus> GetStatusAsync(CancellationToken cancellation)
    {
        var running = await FindRunningAsync(cancellation);
        var cluster = running?.Cluster
            ?? Home.Candidates(options.Folder).SelectMany(Cluster.In).FirstOrDefault();
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

    private static Cluster ClusterOf(Home home, int major) => new(Path.Combine(home.Folder, $"{major}"));

    private async Task StartAsync(Cluster cluster, PostgresBinaries binaries, Account account, CancellationToken cancellation)
    {
        if (cluster.Exists)
        {
            account = await Account.OwningAsync(cluster.Data, cancellation);
        }
        else
        {
            await PrivateFolder.CreateAsync(cluster.Folder, account, cancellation);
            await new Initialisation(cluster, binaries, account, options).RunAsync(cancellation);
        }

        await new Launch(cluster, binaries, account, options).RunAsync(cancellation);
    }

    private async Task<(Cluster Cluster, PostmasterFile File)?> FindRunningAsync(CancellationToken cancellation)
    {
        foreach (var cluster in Home.Candidates(options.Folder).SelectMany(Cluster.In))
        {
            var isWanted = options.BinariesFolder is null || options.BinariesFolder == cluster.ReadBinariesFolder();
            if (isWanted && PostmasterFile.Read(cluster) is { IsReady: true } file && file.IsOf(cluster)
                && await file.AnswersAsync(cancellation))
            {
                return (cluster, file);
            }
        }

        return null;
    }

    /// <summary>Waits while the server of a cluster comes or goes, and removes what one that is gone left behind.</summary>
    private async Task<bool> IsUpAsync(Cluster cluster, CancellationToken cancellation)
    {
        if (!cluster.Exists)
        {
            return false;
        }

        for (var waited = TimeSpan.Zero; waited < options.Timeout; waited += pause)
        {
            var file = PostmasterFile.Read(cluster);
            if (file is null || !file.IsOf(cluster))
            {
                File.Delete(PostmasterFile.PathIn(cluster));
                return false;
            }

            if (file.IsReady && await file.AnswersAsync(cancellation))
            {
                return true;
            }

            await Task.Delay(pause, cancellation);
        }

        throw new EmbeddedServerException(
            $"A server runs on {cluster.Data} (process {PostmasterFile.Read(cluster)?.ProcessId}) but does not answer; see {cluster.Log}.");
    }

    private async Task<bool> StopAsync(Cluster cluster, CancellationToken cancellation)
    {
        if (PostmasterFile.Read(cluster) is not { } file || !file.IsOf(cluster))
        {
            return false;
        }

        if (OperatingSystem.IsWindows())
        {
            var program = PostgresBinaries.ProgramIn(cluster.ReadBinariesFolder()!, "pg_ctl");
            await Command.RunAsync(Account.Self, cluster.Folder, program, ["stop", "-m", "fast", "-D", cluster.Data], cancellation);
        }
        else
        {
            Postmaster.Stop(file.ProcessId);
        }

        for (var waited = TimeSpan.Zero; waited < options.Timeout; waited += pause)
        {
            if (!Postmaster.IsAlive(file.ProcessId))
            {
                return true;
            }

            await Task.Delay(pause, cancellation);
        }

        throw new EmbeddedServerException($"The server (process {file.ProcessId}) in {cluster.Folder} does not stop; see {cluster.Log}.");
    }
}
