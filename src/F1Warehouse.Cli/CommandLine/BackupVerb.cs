using System.CommandLine;
using System.Globalization;
using F1Warehouse.Cli.Backups;
using F1Warehouse.Cli.Connecting;
using F1Warehouse.Cli.Reporting;
using F1Warehouse.Pipeline.Sessions;

namespace F1Warehouse.Cli.CommandLine;

/// <summary>Writes the warehouses of a database, with their books, into a file of pg_dump.</summary>
internal static class BackupVerb
{
    public static Command Create(StageOptions options, SessionRunner sessions)
    {
        var output = new Option<string?>("--output")
        {
            HelpName = "path",
            Description = "The file. Default: backups/<database>-<UTC time>.dump.",
        };
        var verb = new Command("backup", "Write the warehouses of the database and their books into a file, with pg_dump.")
        {
            options.Connection, options.Database, output, options.Verbosity,
        };
        verb.SetAction((parsed, cancellation) =>
        {
            var settings = options.Read(parsed);
            return sessions.RunAsync("backup", settings.Verbosity, session => RunAsync(session, settings, parsed.GetValue(output), cancellation), cancellation);
        });
        return verb;
    }

    private static async Task RunAsync(Session session, RunSettings settings, string? output, CancellationToken cancellation)
    {
        var target = await settings.ResolveAsync(session, cancellation);
        await using var database = await WarehouseDatabase.OpenAsync(target.ConnectionString, cancellation);
        var content = await BackupContent.ReadAsync(database, cancellation);
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var tool = await PostgresTool.FindAsync("pg_dump", connection.PostgreSqlVersion.Major, target, Variables.Of(session.Workspace.Root), cancellation);
        var file = Path.GetFullPath(output ?? Path.Combine(
            session.Workspace.Root, "backups", string.Create(CultureInfo.InvariantCulture, $"{connection.Database}-{DateTime.UtcNow:yyyyMMdd-HHmmss}.dump")));
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);

        // Half a backup is none: it gets its name when all of it is there.
        var partial = $"{file}.partial";
        try
        {
            await tool.RunAsync(["--format=custom", $"--file={partial}", .. content.Arguments()], cancellation);
            File.Move(partial, file, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }

        session.Print([$"{file}: {Figures.Count(content.Schemas.Length, "schema")}, {Figures.Count(new FileInfo(file).Length)} bytes"]);
    }
}
