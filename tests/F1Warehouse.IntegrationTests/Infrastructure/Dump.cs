using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;
using Xunit;

namespace F1Warehouse.IntegrationTests.Infrastructure;

/// <summary>pg_dump of a whole database, as people have it in their cron.</summary>
internal static partial class Dump
{
    private const string Program = "pg_dump";

    /// <summary>Whether a pg_dump is on the path that is not older than the server.</summary>
    public static async Task<bool> IsAvailableAsync(TestDatabase database, CancellationToken cancellation)
    {
        try
        {
            var version = await RunningProgram.RunAsync(Program, Repository.Root, cancellation, "--version");
            var major = int.Parse(Version().Match(version.Output).Value, CultureInfo.InvariantCulture);
            return major >= await database.ScalarAsync<int>("select current_setting('server_version_num')::int / 10000", cancellation);
        }
        catch (Win32Exception)
        {
            return false;
        }
    }

    /// <summary>Skips the test where there is none.</summary>
    public static async Task RequireAsync(TestDatabase database, CancellationToken cancellation)
    {
        if (!await IsAvailableAsync(database, cancellation))
        {
            Assert.Skip("pg_dump is not installed here, or older than the server");
        }
    }

    public static RunningProgram Start(TestDatabase database)
    {
        var settings = new NpgsqlConnectionStringBuilder(database.ConnectionString);
        return new RunningProgram(Process.Start(new ProcessStartInfo(
            Program, ["--no-password", "--inserts", "-h", settings.Host!, "-p", $"{settings.Port}", "-U", settings.Username!, database.Name])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            Environment = { ["PGPASSWORD"] = settings.Password },
        })!);
    }

    /// <summary>The marker of the live release in a dump that ended well; fails where its tables do not belong to one release.</summary>
    public static int Marker(FinishedProgram dump)
    {
        Assert.True(dump.ExitCode == 0, dump.Error);
        var markers = LiveRow().Matches(dump.Output).Select(row => int.Parse(row.Groups["marker"].Value, CultureInfo.InvariantCulture)).ToList();
        var statuses = StatusRow().Matches(dump.Output).Select(row => int.Parse(row.Groups["id"].Value, CultureInfo.InvariantCulture));
        Assert.Equal([statuses.Max(), statuses.Max()], markers);
        return markers[0];
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Version();

    [GeneratedRegex(@"^INSERT INTO dbt_schema_(core|driver_performance)_schema\.\w+ VALUES \((?<marker>\d+)\);", RegexOptions.Multiline)]
    private static partial Regex LiveRow();

    [GeneratedRegex(@"^INSERT INTO public\.status VALUES \((?<id>\d+),", RegexOptions.Multiline)]
    private static partial Regex StatusRow();
}
