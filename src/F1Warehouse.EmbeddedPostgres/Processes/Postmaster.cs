using System.Diagnostics;
using System.Runtime.InteropServices;

namespace F1Warehouse.EmbeddedPostgres.Processes;

/// <summary>The server's first process.</summary>
internal static class Postmaster
{
    private const int Interrupt = 2;

    /// <summary>Whether a process of this id lives and is a PostgreSQL server: ids are given again after a crash or reboot.</summary>
    public static bool IsAlive(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return process.ProcessName == "postgres" && !IsZombie(id);
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>Asks for a fast shutdown: connections are ended, what was committed is kept. Not on Windows.</summary>
    public static void Stop(int id)
    {
        if (Kill(id, Interrupt) != 0 && IsAlive(id))
        {
            throw new EmbeddedServerException(
                $"the server (process {id}) cannot be stopped: {Marshal.GetLastPInvokeErrorMessage()}. It belongs to another user.");
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
