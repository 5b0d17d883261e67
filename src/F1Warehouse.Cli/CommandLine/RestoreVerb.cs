using System.CommandLine;
using F1Warehouse.Cli.Backups;
using F1Warehouse.Cli.Connecting;
using F1Warehouse.Pipeline.Errors;
using F1Warehouse.Pipeline.Migrating;
using F1Warehouse.Pipeline.Sessions;

namespace F1Warehouse.Cli.CommandLine;

/// <summary>Brings the warehouses of a backup into a database that has none: all of it, or nothing.</summary>
internal static class RestoreVerb
{
    // Transactions are counted anew on another server: what was complete before the backup is complete.
    private const string Recount = "update f1_warehouse.releases set complete_at = pg_current_xact_id() where complete_at is not null";

    public static Command Create(StageOptions options, SessionRunner sessions)
    {
        var file = new Argument<string>("file") { Description = "A file that 'backup' wrote." };
        var verb = new Command("restore", "Bring the warehouses of a backup into a database without one, with pg_restore.")
        {
            file, options.Connection, options.Database, options.Verbosity,
        };
        verb.SetAction((parsed, cancellation) =>
        {
            var settings = options.Read(parsed);
            return sessions.RunAsync("restore", settings.Verbosity, session => RunAsync(session, settings, parsed.GetValue(file)!, cancellation), cancellation);
        });
        return verb;
    }

    private static async Task RunAsync(Session session, RunSettings settings, string file, CancellationToken cancellation)
    {
        if (!File.Exists(file))
        {
            throw new ConfigurationException($"{file}: there is no such file; expected one that 'f1warehouse backup' wrote");
        }

        var target = await settings.ResolveAsync(session, cancellation);
        await using (var missing = await WarehouseDatabase.OpenAsync(target.ConnectionString, cancellation))
        {
            await DatabaseCreation.EnsureExistsAsync(missing, cancellation);
        }

        await using var database = await WarehouseDatabase.OpenAsOwnerAsync(target.ConnectionString, cancellation);
        await using var connection = await database.OpenConnectionAsync(cancellation);
        var (isTaken, role) = (await Statements.ReadAsync(
            connection, "select to_regnamespace('f1_warehouse') is not null, current_user::text", row => (row.GetBoolean(0), row.GetString(1)), cancellation))[0];
        if (isTaken)
        {
            throw new ConfigurationException($"database '{connection.Database}' holds a warehouse already; restore into another one (--database), or drop it first: f1warehouse drop");
        }

        var tool = await PostgresTool.FindAsync("pg_restore", connection.PostgreSqlVersion.Major, target, Variables.Of(session.Workspace.Root), cancellation);
        var list = Path.GetTempFileName();
        try
        {
            // The schema public is there, and is the database's.
            var entries = (await tool.ReadAsync(["--list", file], cancellation)).Split('\n');
            await File.WriteAllLinesAsync(list, entries.Where(entry => !entry.Contains("SCHEMA - public ", StringComparison.Ordinal) && !entry.Contains("- SCHEMA public ", StringComparison.Ordinal)), cancellation);
            await tool.RunAsync(["--single-transaction", "--exit-on-error", "--no-owner", $"--role={role}", $"--use-list={list}", file], cancellation);
        }
        finally
        {
            File.Delete(list);
        }

        await Statements.ExecuteAsync(connection, Recount, cancellation);
        session.Print([$"{file} is restored to database '{connection.Database}': f1warehouse status tells what is live"]);
    }
}
