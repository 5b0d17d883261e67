using System.ComponentModel;
using System.Diagnostics;
using F1Warehouse.Deployment;
using F1Warehouse.IntegrationTests.Infrastructure;
using Npgsql;
using Xunit;

namespace F1Warehouse.IntegrationTests.Deployment;

/// <summary>Runs deployment scripts as a DBA does.</summary>
internal static class Psql
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static string Script(TestWarehouse warehouse, string source) =>
        new DeploymentScript(warehouse.Context.Scripts, warehouse.Context.Schemas, source).Write();

    public static async Task RunAsync(TestDatabase database, string script)
    {
        var (exitCode, said) = await TryAsync(database, script);
        Assert.True(exitCode == 0, said);
    }

    /// <summary>Skips the test where psql is not installed.</summary>
    public static Task<(int ExitCode, string Said)> TryAsync(TestDatabase database, string script) => TryAsync(database.ConnectionString, script);

    /// <inheritdoc cref="TryAsync(TestDatabase, string)"/>
    public static async Task<(int ExitCode, string Said)> TryAsync(string connectionString, string script)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, script, Cancellation);
        var start = new ProcessStartInfo("psql", ["-X", "-f", file])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            Environment =
            {
                ["PGHOST"] = settings.Host,
                ["PGPORT"] = $"{settings.Port}",
                ["PGUSER"] = settings.Username,
                ["PGPASSWORD"] = settings.Password,
                ["PGDATABASE"] = settings.Database,
            },
        };
        try
        {
            using var psql = new RunningProgram(Process.Start(start)!);
            var end = await psql.FinishAsync(Cancellation);
            return (end.ExitCode, end.ToString());
        }
        catch (Win32Exception)
        {
            Assert.Skip("psql is not installed here");
            throw;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
