using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using F1Warehouse.Cli.Connecting;
using F1Warehouse.Pipeline.Errors;
using Npgsql;

namespace F1Warehouse.Cli.Backups;

/// <summary>pg_dump or pg_restore, of the server's major version or a later one.</summary>
internal sealed partial class PostgresTool
{
    private static readonly string[] installed = ["/usr/lib/postgresql", "/opt/homebrew/opt", "/usr/local/opt", @"C:\Program Files\PostgreSQL"];

    private readonly string program;
    private readonly ConnectionTarget target;

    private PostgresTool(string program, ConnectionTarget target) => (this.program, this.target) = (program, target);

    /// <param name="name">pg_dump, pg_restore.</param>
    /// <param name="serverMajor">The server's major version: an older program refuses it.</param>
    /// <param name="target">What it shall work on.</param>
    /// <param name="variables">Name a folder, F1W_POSTGRES_BIN.</param>
    /// <param name="cancellation">Stops the search.</param>
    /// <exception cref="ConfigurationException">There is none.</exception>
    public static async Task<PostgresTool> FindAsync(
        string name, int serverMajor, ConnectionTarget target, Variables variables, CancellationToken cancellation)
    {
        var file = OperatingSystem.IsWindows() ? $"{name}.exe" : name;
        var folders = new[] { variables["F1W_POSTGRES_BIN"] }
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            .Concat(installed.Where(Directory.Exists).SelectMany(Directory.GetDirectories).Select(folder => Path.Combine(folder, "bin")));
        var found = new List<string>();
        foreach (var program in folders.OfType<string>().Where(Path.IsPathRooted).Select(folder => Path.Combine(folder, file)).Distinct().Where(File.Exists))
        {
            var said = await RunAsync(program, ["--version"], null, cancellation);
            if (Version().Match(said) is { Success: true } version)
            {
                if (int.Parse(version.ValueSpan, CultureInfo.InvariantCulture) >= serverMajor)
                {
                    return new PostgresTool(program, target);
                }

                found.Add($"{program} of version {version}");
            }
        }

        throw new ConfigurationException(
            $"no {name} for PostgreSQL {serverMajor} is here ({(found.Count == 0 ? "none on the PATH" : string.Join(", ", found))}): install PostgreSQL's client programs, or name their folder in F1W_POSTGRES_BIN (those of npm have none)");
    }

    /// <summary>Runs it on the database, with the connection's own password.</summary>
    /// <returns>What it wrote.</returns>
    /// <exception cref="DatabaseUnavailableException">It failed; with what it said.</exception>
    public Task<string> RunAsync(IEnumerable<string> arguments, CancellationToken cancellation) =>
        RunAsync(program, ["--no-password", $"--dbname={target.Conninfo}", .. arguments], new NpgsqlConnectionStringBuilder(target.ConnectionString).Password, cancellation);

    /// <summary>Runs it on a file.</summary>
    /// <inheritdoc cref="RunAsync(IEnumerable{string}, CancellationToken)"/>
    public Task<string> ReadAsync(IEnumerable<string> arguments, CancellationToken cancellation) => RunAsync(program, arguments, null, cancellation);

    private static async Task<string> RunAsync(string program, IEnumerable<string> arguments, string? password, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        if (password is not null)
        {
            start.Environment["PGPASSWORD"] = password;
        }

        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellation);
            var error = await process.StandardError.ReadToEndAsync(cancellation);
            await process.WaitForExitAsync(cancellation);
            return process.ExitCode == 0
                ? await output
                : throw new DatabaseUnavailableException($"{Path.GetFileNameWithoutExtension(program)} ended with {process.ExitCode}: {error.Trim()}");
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    [GeneratedRegex(@"(?<=\(PostgreSQL\) )\d+")]
    private static partial Regex Version();
}
