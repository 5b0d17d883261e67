using System.Globalization;
using System.Runtime.InteropServices;

namespace F1Warehouse.EmbeddedPostgres.Processes;

/// <summary>Who runs PostgreSQL's programs: they refuse root.</summary>
/// <param name="Owner">Owns the files that it makes, seen from outside.</param>
/// <param name="SwitchTo">The user to become, or null to stay.</param>
/// <param name="Wrapper">A program and its arguments that run the real one.</param>
internal sealed record Account(string Owner, string? SwitchTo, IReadOnlyList<string> Wrapper)
{
    private static readonly string[] stewards = ["postgres", "nobody"];

    /// <summary>Whether the user of this process is a mere number, as in a container that was given any.</summary>
    public static bool IsNameless { get; } = !OperatingSystem.IsWindows() && ProcessUser.Name is null;

    /// <summary>The user of this process.</summary>
    public static Account Self { get; } = new(ProcessUser.Name ?? UserId().ToString(CultureInfo.InvariantCulture), null, []);

    /// <summary>In the order to try; the first that can use a folder is taken.</summary>
    public static IReadOnlyList<Account> Available() =>
        OperatingSystem.IsWindows() ? [Self]
        : Environment.IsPrivilegedProcess ? [.. Users().Take(1).Select(Unprivileged), .. Users().Select(user => Other(user.Name))]
        : IsNameless ? [.. Users().Take(1).Select(Unprivileged), Self]
        : [Self];

    /// <summary>
    /// This process's user under the name of another, in a user namespace: root is nobody special there, and who has no name has one.
    /// Needs no change of any owner. Containers may forbid it.
    /// </summary>
    public static Account Unprivileged((string Name, string Id) user) =>
        new(Self.Owner, null, ["unshare", "--user", $"--map-user={user.Id}", $"--map-group={user.Id}", "--"]);

    /// <summary>Root as another user, who must be able to reach the files.</summary>
    public static Account Other(string name) => new(name, name, []);

    public override string ToString() =>
        SwitchTo is not null ? $"user {SwitchTo}" : Wrapper.Count > 0 ? $"{Owner} without privileges" : $"user {Owner}";

    /// <summary>The name of a file's owner.</summary>
    public static async Task<string> OwnerOfAsync(string path, CancellationToken cancellation)
    {
        // .NET does not tell; this is what every unix has.
        var said = await Command.RunAsync(Self, "/", "ls", ["-ld", path], cancellation);
        return said.Succeeded
            ? said.Output.Split(' ', StringSplitOptions.RemoveEmptyEntries)[2]
            : throw new EmbeddedServerException(said.Output);
    }

    // initdb looks its user up: an id without a name does not do.
    private static IEnumerable<(string Name, string Id)> Users()
    {
        var users = File.Exists("/etc/passwd") ? File.ReadLines("/etc/passwd").Select(line => line.Split(':')).ToList() : [];
        return from name in stewards
               from user in users
               where user.Length > 2 && user[0] == name && user[2] != "0"
               select (name, user[2]);
    }

    [DllImport("libc", EntryPoint = "geteuid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint UserId();
}
