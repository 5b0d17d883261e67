namespace F1Warehouse.EmbeddedPostgres.Clusters;

/// <summary>Lets one process at a time create, start or stop the servers of a folder. The system frees it when a process dies.</summary>
internal static class ClusterLock
{
    private const int WouldBlockOnLinux = 11;
    private const int WouldBlockOnMacOS = 35;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private const int SharingViolation = unchecked((int)0x80070020);

    public static async Task<IDisposable> TakeAsync(string folder, Action<string> report, CancellationToken cancellation)
    {
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                return Open(Path.Combine(folder, "lock"));
            }
            catch (IOException taken) when (taken.HResult is WouldBlockOnLinux or WouldBlockOnMacOS or SharingViolation)
            {
                if (attempt == 0)
                {
                    report("waiting for another process that starts or stops the private server");
                }
            }
            catch (UnauthorizedAccessException cause)
            {
                throw new EmbeddedServerException(
                    $"The private PostgreSQL server in {folder} belongs to another user. "
                    + "Work as that user, delete the folder, or name a server of your own.", cause);
            }

            await Task.Delay(TimeSpan.FromMilliseconds(50), cancellation);
        }
    }

    // Whoever can open a file can hold its lock for ever: nobody else shall.
    private static FileStream Open(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (OperatingSystem.IsWindows())
        {
            return new FileStream(path, options);
        }

        options.UnixCreateMode = OwnerOnly;
        var file = new FileStream(path, options);
        if (File.GetUnixFileMode(file.SafeFileHandle) != OwnerOnly)
        {
            // Made by an earlier version.
            File.SetUnixFileMode(file.SafeFileHandle, OwnerOnly);
        }

        return file;
    }
}
