using System.Runtime.Versioning;
using F1Warehouse.EmbeddedPostgres;
using F1Warehouse.IntegrationTests.Infrastructure;
using Xunit;

namespace F1Warehouse.IntegrationTests.EmbeddedPostgres;

public sealed class BinariesTests
{
    private static readonly string[] networkFaults = ["npm could not fetch", "npm is not on PATH"];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Where_nothing_is_installed_npm_restores_a_server()
    {
        var reports = new List<string>();
        await using var temporary = new TemporaryServer(options => options with
        {
            BinariesFolder = null,
            SearchInstalled = false,
            Report = reports.Add,
        });
        EmbeddedServerAddress address;
        try
        {
            address = await temporary.Server.StartAsync(Cancellation);
        }
        catch (EmbeddedServerException failure) when (networkFaults.Any(fault => failure.Message.Contains(fault, StringComparison.Ordinal)))
        {
            Assert.Skip($"npm or its registry is not to be had: {failure.Message}");
            return;
        }

        Assert.Equal(18, (await temporary.Server.GetStatusAsync(Cancellation)).MajorVersion);
        Assert.Equal(1, await address.ScalarAsync("select 1"));
        Assert.Contains("restoring PostgreSQL with npm, once", reports);

        await temporary.Server.StopAsync(Cancellation);
        reports.Clear();
        Assert.Equal(address, await temporary.Server.StartAsync(Cancellation));
        Assert.Empty(reports);
    }

    [Fact]
    public async Task Where_nothing_can_be_had_the_ways_out_are_named()
    {
        await using var temporary = new TemporaryServer(
            options => options with { BinariesFolder = null, SearchInstalled = false, NpmFolder = null });
        var failure = await Assert.ThrowsAsync<EmbeddedServerException>(() => temporary.Server.StartAsync(Cancellation));
        Assert.All(
            ["install PostgreSQL 15+", "F1W_POSTGRES_BIN", "install Node.js", "a server that you have"],
            way => Assert.Contains(way, failure.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_that_was_named_and_holds_no_server_is_an_error()
    {
        await using var temporary = new TemporaryServer();
        var server = new EmbeddedServer(temporary.Options with { BinariesFolder = temporary.Folder });
        var failure = await Assert.ThrowsAsync<EmbeddedServerException>(() => server.StartAsync(Cancellation));
        Assert.StartsWith($"F1W_POSTGRES_BIN names {temporary.Folder}, which holds no", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Programs_that_are_too_old_are_an_error_that_tells_their_version()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the old server is a shell script here");
        await using var temporary = new TemporaryServer();
        foreach (var name in (string[])["postgres", "initdb", "pg_ctl"])
        {
            var program = Path.Combine(temporary.Folder, name);
            await File.WriteAllTextAsync(program, "#!/bin/sh\necho 'postgres (PostgreSQL) 14.9'\n", Cancellation);
            File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        var server = new EmbeddedServer(temporary.Options with { BinariesFolder = temporary.Folder });
        var failure = await Assert.ThrowsAsync<EmbeddedServerException>(() => server.StartAsync(Cancellation));
        Assert.Contains("PostgreSQL 14.9; 15 or later is needed", failure.Message, StringComparison.Ordinal);
    }
}
