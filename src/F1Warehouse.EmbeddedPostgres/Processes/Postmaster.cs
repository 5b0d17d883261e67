using System.Diagnostics;
using System.Runtime.InteropServices;

namespace F1Warehouse.EmbeddedPostgres.Processes;

/// <summary>The server's first process.</summary>
internal static class Postmaster
{
    private const int Interrupt = 2;
    private const int NoSuchProcess = 3;

    private static readonly TimeSpan inaccuracy = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Whether the process lives. After a crash or a reboot its id may be another's, even another PostgreSQL server's,
    /// which did not start at the same time.
    /// </summary>
    public static bool IsAlive(int id, DateTimeOffset started)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return process.ProcessName == "postgres" && !IsZombie(id) && (process.StartTime - started).Duration() < inaccuracy;
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>
    /// Whether the process is a server of this data folder, which it works in: so it is known when the folder was moved, the clock
    /// was set or its number is another's by now.
    /// </summary>
    /// <returns>Null where the system does not tell.</returns>
    public static bool? IsIn(int id, string dataFolder)
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        try
        {
            var process = new DirectoryInfo($"/proc/{id}");
            return process.Exists && !IsZombie(id) && File.ReadAllText($"/proc/{id}/comm").Trim() == "postgres"
                ? new DirectoryInfo($"/proc/{id}/cwd").LinkTarget is { } folder ? folder == Resolved(dataFolder) : null
                : false;
        }
        catch (Exception untold) when (untold is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Asks for a fast shutdown: connections are ended, what was committed is kept. Not on Windows.</summary>
    public static void Stop(int id)
    {
        if (Kill(id, Interrupt) != 0 && Marshal.GetLastPInvokeError() != NoSuchProcess)
        {
            throw new EmbeddedServerException(
                $"The server (process {id}) cannot be stopped: {Marshal.GetLastPInvokeErrorMessage()}.");
        }
    }

    // In a container whose first process collects no children, a killed server stays in the list of processes.
    private static bool IsZombie(int id) =>
        OperatingSystem.IsLinux() && File.Exists($"/proc/{id}/status")
        && File.ReadLines($"/proc/{id}/status").Any(line => line.StartsWith("State:\tZ", StringComparison.Ordinal));

    // The system tells the folder without the links on the way to it.
    private static string Resolved(string folder)
    {
        var way = Path.GetPathRoot(folder)!;
        foreach (var name in folder[way.Length..].Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            way = new DirectoryInfo(Path.Combine(way, name)).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? Path.Combine(way, name);
        }

        return way;
    }

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int id, int signal);
}
