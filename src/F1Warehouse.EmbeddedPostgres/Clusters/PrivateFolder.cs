using F1Warehouse.EmbeddedPostgres.Processes;

namespace F1Warehouse.EmbeddedPostgres.Clusters;

/// <summary>A folder that only its account can look into.</summary>
internal static class PrivateFolder
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    // -O: it may have been made by someone else before us, where everyone may make folders.
    private const string OwnedAndWritable = "test ! -L \"$1\" -a -O \"$1\" -a -w \"$1\"";

    /// <summary>Makes it where it is missing.</summary>
    /// <exception cref="EmbeddedServerException">It is another's, or the account cannot reach it.</exception>
    public static async Task CreateAsync(string path, Account account, CancellationToken cancellation)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(path);
            return;
        }

        var isNew = !Directory.Exists(path);
        Directory.CreateDirectory(path, OwnerOnly);
        if (isNew && account.SwitchTo is not null)
        {
            await ChangeOwnerAsync(path, account.SwitchTo, cancellation);
        }

        await RunAsync(account, path, "/bin/sh", ["-c", OwnedAndWritable, "sh", path], cancellation);
        File.SetUnixFileMode(path, OwnerOnly);
        if (File.GetUnixFileMode(path) != OwnerOnly)
        {
            throw new EmbeddedServerException($"the file system of {path} keeps no permissions");
        }
    }

    /// <summary>Gives a folder and what is in it to another user.</summary>
    public static Task ChangeOwnerAsync(string path, string owner, CancellationToken cancellation) =>
        RunAsync(Account.Self, path, "chown", ["-R", owner, path], cancellation);

    private static async Task RunAsync(
        Account account, string path, string program, string[] arguments, CancellationToken cancellation)
    {
        var said = await Command.RunAsync(account, "/", program, arguments, cancellation);
        if (!said.Succeeded)
        {
            throw new EmbeddedServerException(
                said.Output.Length > 0 ? said.Output : $"{path} belongs to another user or cannot be reached");
        }
    }
}
