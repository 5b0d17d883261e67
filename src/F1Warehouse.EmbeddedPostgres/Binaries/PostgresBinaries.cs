using System.Text.RegularExpressions;
using F1Warehouse.EmbeddedPostgres.Processes;

namespace F1Warehouse.EmbeddedPostgres.Binaries;

/// <summary>A folder with a server's programs.</summary>
/// <param name="Folder">Holds <c>postgres</c>, <c>initdb</c> and <c>pg_ctl</c>.</param>
/// <param name="Major">15 and later.</param>
/// <param name="Version">As the server says it: <c>15.14</c>, <c>18beta1</c>.</param>
internal sealed partial record PostgresBinaries(string Folder, int Major, string Version)
{
    public const int OldestMajor = 15;

    private static readonly string[] programs = ["postgres", "initdb", "pg_ctl"];

    public string Program(string name) => ProgramIn(Folder, name);

    public static string ProgramIn(string folder, string name) =>
        Path.Combine(folder, OperatingSystem.IsWindows() ? $"{name}.exe" : name);

    public static bool AreIn(string folder) =>
        programs.All(name => File.Exists(ProgramIn(folder, name)));

    /// <summary>Asks the server for its version; null where it does not run or is no server.</summary>
    public static async Task<PostgresBinaries?> ReadAsync(string folder, CancellationToken cancellation)
    {
        var said = await Command.RunAsync(Account.Self, folder, ProgramIn(folder, "postgres"), ["--version"], cancellation);
        var version = VersionText().Match(said.Output);
        return said.Succeeded && version.Success
            ? new PostgresBinaries(folder, int.Parse(version.Groups["major"].ValueSpan), version.Groups["version"].Value)
            : null;
    }

    [GeneratedRegex(@"\(PostgreSQL\) (?<version>(?<major>\d+)\S*)")]
    private static partial Regex VersionText();
}
