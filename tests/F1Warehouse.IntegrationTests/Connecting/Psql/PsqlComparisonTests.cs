using System.Collections.Concurrent;
using System.Diagnostics;
using F1Warehouse.IntegrationTests.Infrastructure;
using Xunit;

namespace F1Warehouse.IntegrationTests.Connecting.Psql;

/// <summary>C7 to C13: with the same settings a connection is made where psql makes one, and refused where psql refuses.</summary>
/// <remarks>By default every fifth setting; <c>F1W_TEST_PSQL=all</c> has all.</remarks>
public sealed class PsqlComparisonTests(LoginFixture logins) : IClassFixture<LoginFixture>
{
    private const string All = "F1W_TEST_PSQL";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task With_the_same_settings_we_connect_where_psql_does()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the server's files are written by a shell");
        Assert.SkipUnless(await RunsAsync("psql", ["--version"], new Dictionary<string, string>()), "psql is not installed");
        var (certificates, cases) = (logins.Certificates, logins.Cases);
        var differences = new ConcurrentBag<string>();
        await CompareAsync("for localhost", certificates.Server("localhost"), [.. cases.Right().EveryUnlessAll(5, All), .. cases.Ways()]);
        await CompareAsync("for another host", certificates.Server("elsewhere.example"), cases.Wrong().EveryUnlessAll(5, All));
        await CompareAsync("run out", certificates.Server("localhost", isExpired: true), cases.Wrong().EveryUnlessAll(5, All));
        await CompareAsync("none", null, cases.Wrong().EveryUnlessAll(5, All));
        Assert.True(differences.IsEmpty, string.Join('\n', differences));

        async Task CompareAsync(string shown, (string, string)? certificate, IEnumerable<LoginCase> table)
        {
            await logins.Server.ShowAsync(certificate);
            await Parallel.ForEachAsync(table, Cancellation, async (one, _) =>
            {
                var (psqls, ours) = (await RunsAsync("psql", ["-w", "-At", "-c", "select 1"], one.Variables), await LoginFixture.RefusalAsync(one));
                // psql passes over a certificate that is named and missing; that is a typing error, and we say so.
                if (psqls != ours is null && !(psqls && ours!.Contains("does not exist", StringComparison.Ordinal)))
                {
                    differences.Add($"{shown}: {one}: psql {(psqls ? "connects" : "does not")}, we {(ours is null ? "do" : $"do not: {ours}")}");
                }
            });
        }
    }

    private static async Task<bool> RunsAsync(string program, string[] arguments, IReadOnlyDictionary<string, string> variables)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        await Task.WhenAll(process.StandardOutput.ReadToEndAsync(Cancellation), process.StandardError.ReadToEndAsync(Cancellation));
        await process.WaitForExitAsync(Cancellation);
        return process.ExitCode == 0;
    }
}
