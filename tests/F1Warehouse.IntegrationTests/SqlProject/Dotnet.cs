using F1Warehouse.IntegrationTests.Infrastructure;
using Npgsql;

namespace F1Warehouse.IntegrationTests.SqlProject;

/// <summary>Runs <c>dotnet</c> in a folder as a person would.</summary>
internal static class Dotnet
{
    public static async Task<FinishedProgram> RunAsync(
        string folder, IEnumerable<KeyValuePair<string, string?>> environment, CancellationToken cancellation, params string[] arguments)
    {
        // The tests may themselves be run by MSBuild, whose nodes and variables are not meant for a build within.
        using var program = RunningProgram.Start(
            "dotnet", folder, arguments, [.. RunningProgram.Without("MSBUILD", "PG"), new("MSBUILDDISABLENODEREUSE", "1"), .. environment]);
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
