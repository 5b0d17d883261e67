using System.Globalization;
using System.Runtime.InteropServices;

namespace F1Warehouse.EmbeddedPostgres.Processes;

/// <summary>
/// What this process was handed by its parent, pipes among it. A server that is left running must hold none of them: whoever
/// waits for the end of such a pipe would wait for the server.
/// </summary>
internal static class InheritedHandles
{
    private const int LastStandardHandle = 2;

    /// <summary>Marks them to be closed in every child. Standard input, output and error stay.</summary>
    public static void KeepFromChildren()
    {
        if (OperatingSystem.IsWindows() || !Directory.Exists("/dev/fd"))
        {
            return;
        }

        foreach (var path in Directory.GetFileSystemEntries("/dev/fd"))
        {
            var handle = int.Parse(Path.GetFileName(path), CultureInfo.InvariantCulture);
            if (handle > LastStandardHandle)
            {
                // The list's own handle is in it and closed by now; that one fails, and may.
                _ = SetOption(handle, CloseOnExec);
            }
        }
    }

    // FIOCLEX, which differs by system and processor; unlike fcntl it takes no variable argument.
    private static nuint CloseOnExec =>
        OperatingSystem.IsLinux() && RuntimeInformation.ProcessArchitecture != Architecture.Ppc64le ? (nuint)0x5451 : 0x20006601;

    [DllImport("libc", EntryPoint = "ioctl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetOption(int handle, nuint option);
}
