using System.Diagnostics;
using F1Warehouse.IntegrationTests.Infrastructure;
using Npgsql;

namespace F1Warehouse.IntegrationTests.SqlProject;

/// <summary>Runs <c>dotnet</c> in a folder as a person would.</summary>
internal static class Dotnet
{
    public static async Task<FinishedProgram> RunAsync(
        string folder, IEnumerable<KeyValuePair<string, string?>> environment, CancellationToken cancellation, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };

        // The tests may themselves be run by MSBuild, whose nodes and variables are not meant for a build within.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("PG", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var program = new RunningProgram(Process.Start(start)!);
        return await program.FinishAsync(cancellation);
    }

    /// <summary>libpq's variables of a connection.</summary>
    public static Dictionary<string, string?> Variables(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        return new Dictionary<string, string?>
        {
            ["PGHOST"] = settings.Host,
            ["PGPORT"] = $"{settings.Port}",
            ["PGUSER"] = settings.Username,
            ["PGPASSWORD"] = settings.Password,
            ["PGDATABASE"] = settings.Database,
        };
    }
}
