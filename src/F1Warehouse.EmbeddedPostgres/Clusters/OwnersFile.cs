using System.Security.AccessControl;
using System.Security.Principal;

namespace F1Warehouse.EmbeddedPostgres.Clusters;

/// <summary>A file that nobody but its owner may read.</summary>
internal static class OwnersFile
{
    /// <summary>Makes it anew; it is closed before the text goes into it.</summary>
    public static void Write(string path, string text)
    {
        File.Delete(path);
        using var file = OperatingSystem.IsWindows()
            ? new FileInfo(path).Create(FileMode.CreateNew, FileSystemRights.Write, FileShare.None, 4096, FileOptions.None, OwnerOnly())
            : new FileStream(path, new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.Write,
                UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
            });
        using var writer = new StreamWriter(file);
        writer.Write(text);
    }

    [System.Runtime.Versioning.SupportedOSPlatform("windows")]
    private static FileSecurity OwnerOnly()
    {
        var security = new FileSecurity();
        security.SetAccessRuleProtection(isProtected: true, preserveInheritance: false);
        security.AddAccessRule(new FileSystemAccessRule(
            WindowsIdentity.GetCurrent().User!, FileSystemRights.FullControl, AccessControlType.Allow));
        return security;
    }
}
