using System.Globalization;
using F1Warehouse.EmbeddedPostgres.Binaries;
using F1Warehouse.EmbeddedPostgres.Processes;

namespace F1Warehouse.EmbeddedPostgres.Clusters;

/// <summary>Starts the server of a cluster, which goes on when this process ends.</summary>
internal sealed record Launch(Cluster Cluster, PostgresBinaries Binaries, Account Account, EmbeddedServerOptions Options)
{
    private const long LongestLog = 10_000_000;
    private const int LinesToShow = 15;

    /// <exception cref="EmbeddedServerException">It does not start; with the end of its log.</exception>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var socketFolder = Options.Loopback ? null : UnixSocket.FolderOf(Cluster);
        if (socketFolder is not null)
        {
            await PrivateFolder.CreateAsync(socketFolder, Account, cancellation);
        }

        var port = LoopbackAccess.PortOf(Cluster, Options);
        if (port is not null)
        {
            await File.WriteAllTextAsync(Cluster.Access, LoopbackAccess.Rules, cancellation);
        }

        await File.WriteAllTextAsync(Cluster.Settings, ServerSettings.Compose(socketFolder, port, Cluster.Access, Options.Settings), cancellation);
        InheritedHandles.KeepFromChildren();
        var program = Binaries.Program("pg_ctl");
        var said = OperatingSystem.IsWindows()
            ? await Command.RunByShellAsync(program, Arguments(), cancellation)
            : await Command.RunAsync(Account, Cluster.Folder, program, Arguments(), cancellation);
        if (!said.Succeeded)
        {
            var end = await ReadEndOfLogAsync(cancellation);
            throw new EmbeddedServerException(
                $"PostgreSQL {Binaries.Version} in {Cluster.Folder} does not start as {Account}: {said.Output}{Environment.NewLine}"
                + $"The end of {Cluster.Log}:{Environment.NewLine}{end}");
        }
    }

    // pg_ctl makes the server the leader of a session of its own, out of reach of a Ctrl-C in this terminal.
    private string[] Arguments()
    {
        if (new FileInfo(Cluster.Log) is { Exists: true, Length: > LongestLog })
        {
            File.Delete(Cluster.Log);
        }

        var seconds = ((int)Options.Timeout.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return ["start", "-s", "-w", "-t", seconds, "-D", Cluster.Data, "-l", Cluster.Log];
    }

    private async Task<string> ReadEndOfLogAsync(CancellationToken cancellation) =>
        File.Exists(Cluster.Log)
            ? string.Join(Environment.NewLine, (await File.ReadAllLinesAsync(Cluster.Log, cancellation)).TakeLast(LinesToShow))
            : "(none was written)";
}
