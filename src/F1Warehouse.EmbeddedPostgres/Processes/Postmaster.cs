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

    [DllImport("libc", EntryPoint = "kill", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Kill(int id, int signal);
}
