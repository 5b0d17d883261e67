using F1Warehouse.EmbeddedPostgres.Binaries;
using F1Warehouse.EmbeddedPostgres.Processes;

namespace F1Warehouse.EmbeddedPostgres.Clusters;

/// <summary>A server that may be coming up or going down; the cluster's lock is held meanwhile.</summary>
internal sealed record ServerProcess(Cluster Cluster, TimeSpan Timeout)
{
    private static readonly TimeSpan pause = TimeSpan.FromMilliseconds(25);

    /// <summary>Waits until the server is up or gone, and removes what one that is gone left behind.</summary>
    /// <exception cref="EmbeddedServerException">It is there but does not answer in time.</exception>
    public async Task<bool> IsUpAsync(CancellationToken cancellation)
    {
        for (var waited = TimeSpan.Zero; waited < Timeout; waited += pause)
        {
            var file = PostmasterFile.Read(Cluster);
            if (file is null || !file.IsAlive(Cluster))
            {
                PostmasterFile.DeleteStale(Cluster);
                return false;
            }

            if (await file.IsUpAsync(Cluster, cancellation))
            {
                return true;
            }

            if (file.LostItsSocket(Cluster))
            {
                throw new EmbeddedServerException(
                    $"The private server on {Cluster.Data} runs (process {file.ProcessId}), but its socket in {file.SocketFolder} is gone: stop it, and the next start makes it again.");
            }

            await Task.Delay(pause, cancellation);
        }

        throw new EmbeddedServerException(
            $"A server runs on {Cluster.Data} (process {PostmasterFile.Read(Cluster)?.ProcessId}) but does not answer; see {Cluster.Log}.");
    }

    /// <returns>Whether there was one.</returns>
    /// <exception cref="EmbeddedServerException">It may not be stopped or does not stop in time.</exception>
    public async Task<bool> StopAsync(CancellationToken cancellation)
    {
        if (PostmasterFile.Read(Cluster) is not { } file || !file.IsAlive(Cluster))
        {
            return false;
        }

        await RequestStopAsync(file.ProcessId, cancellation);
        for (var waited = TimeSpan.Zero; waited < Timeout; waited += pause)
        {
            if (!file.IsAlive(Cluster))
            {
                UnixSocket.DeleteFolderOf(Cluster);
                return true;
            }

            await Task.Delay(pause, cancellation);
        }

        throw new EmbeddedServerException($"The server (process {file.ProcessId}) in {Cluster.Folder} does not stop; see {Cluster.Log}.");
    }

    private async Task RequestStopAsync(int process, CancellationToken cancellation)
    {
        if (!OperatingSystem.IsWindows())
        {
            Postmaster.Stop(process);
            return;
        }

        var program = PostgresBinaries.ProgramIn(Cluster.ReadBinariesFolder()!, "pg_ctl");
        await Command.RunAsync(Account.Self, Cluster.Folder, program, ["stop", "-W", "-m", "fast", "-D", Cluster.Data], cancellation);
    }
}
