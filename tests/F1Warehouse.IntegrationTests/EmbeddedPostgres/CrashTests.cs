using System.Diagnostics;
using F1Warehouse.EmbeddedPostgres;
using F1Warehouse.IntegrationTests.Infrastructure;
using Xunit;

namespace F1Warehouse.IntegrationTests.EmbeddedPostgres;

public sealed class CrashTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_killed_server_starts_again_with_its_data()
    {
        await using var temporary = new TemporaryServer(options => options with { Settings = new Dictionary<string, string>() });
        var address = await temporary.Server.StartAsync(Cancellation);
        await address.ScalarAsync("create table kept as select 42 as answer");

        await KillAsync(await temporary.Server.GetStatusAsync(Cancellation));
        Assert.False((await temporary.Server.GetStatusAsync(Cancellation)).IsRunning);
        Assert.False(await temporary.Server.StopAsync(Cancellation));

        Assert.Equal(address, await temporary.Server.StartAsync(Cancellation));
        Assert.Equal(42, await address.ScalarAsync("select answer from kept"));
    }

    // E1
    [Fact]
    public async Task A_server_killed_after_its_first_run_takes_the_next_one()
    {
        await using var temporary = new TemporaryServer(options => options with { Settings = new Dictionary<string, string>() });
        using var program = new ProductProgram(TestServer.ToConnectionString(await temporary.Server.StartAsync(Cancellation)));
        for (var run = 1; run <= 2; run++)
        {
            var end = await program.RunAsync("run", ["--data", TestWarehouse.SampleFolder, "--force"], Cancellation);
            Assert.True(end.ExitCode == 0, $"{run}: {end}");
            Npgsql.NpgsqlConnection.ClearAllPools();
            await KillAsync(await temporary.Server.GetStatusAsync(Cancellation));
            await temporary.Server.StartAsync(Cancellation);
        }
    }

    [Fact]
    public async Task A_process_id_that_is_anothers_by_now_is_not_taken_for_the_server()
    {
        await using var temporary = new TemporaryServer();
        await using var other = new TemporaryServer();
        var address = await temporary.Server.StartAsync(Cancellation);
        var otherAddress = await other.Server.StartAsync(Cancellation);
        var status = await temporary.Server.GetStatusAsync(Cancellation);
        var lines = await File.ReadAllLinesAsync(FileOf(status), Cancellation);

        await KillAsync(status);
        await File.WriteAllLinesAsync(FileOf(status), [$"{Environment.ProcessId}", .. lines[1..]], Cancellation);
        Assert.False(await temporary.Server.StopAsync(Cancellation));
        Assert.Equal(address, await temporary.Server.StartAsync(Cancellation));

        // Another PostgreSQL server, which started at another time.
        await KillAsync(status);
        var another = (await other.Server.GetStatusAsync(Cancellation)).ProcessId();
        var before = DateTimeOffset.UtcNow.AddHours(-1).ToUnixTimeSeconds();
        await File.WriteAllLinesAsync(FileOf(status), [$"{another}", lines[1], $"{before}", .. lines[3..]], Cancellation);
        Assert.False(await temporary.Server.StopAsync(Cancellation));
        Assert.Equal(address, await temporary.Server.StartAsync(Cancellation));
        Assert.Equal(1, await otherAddress.ScalarAsync("select 1"));
    }

    [Fact]
    public async Task A_half_finished_cluster_is_made_anew_and_the_rest_swept()
    {
        await using var temporary = new TemporaryServer();
        await temporary.Server.StartAsync(Cancellation);
        var status = await temporary.Server.GetStatusAsync(Cancellation);
        await temporary.Server.StopAsync(Cancellation);

        var unfinished = Path.Combine(Path.GetDirectoryName(status.DataFolder)!, "unfinished-1");
        Directory.Move(status.DataFolder!, unfinished);
        File.Delete(Path.Combine(unfinished, "PG_VERSION"));
        Directory.SetLastWriteTimeUtc(unfinished, DateTime.UtcNow.AddHours(-1));

        var address = await temporary.Server.StartAsync(Cancellation);
        Assert.Equal(1, await address.ScalarAsync("select 1"));
        Assert.False(Directory.Exists(unfinished));
    }

    [Fact]
    public async Task A_copy_of_the_folder_of_a_running_server_is_another_server()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "copies with cp -a");
        await using var temporary = new TemporaryServer();
        var address = await temporary.Server.StartAsync(Cancellation);
        await address.ScalarAsync("checkpoint");

        var options = temporary.Options with { Folder = Path.Combine(temporary.Folder, "copy") };
        using (var copy = Process.Start("cp", ["-a", temporary.Options.Folder, options.Folder]))
        {
            await copy.WaitForExitAsync(Cancellation);
        }

        var server = new EmbeddedServer(options);
        Assert.False((await server.GetStatusAsync(Cancellation)).IsRunning);
        Assert.NotEqual(address, await server.StartAsync(Cancellation));
        Assert.True(await server.StopAsync(Cancellation));
        Assert.Equal(1, await address.ScalarAsync("select 1"));
    }

    private static async Task KillAsync(EmbeddedServerStatus status)
    {
        using var process = Process.GetProcessById(status.ProcessId());
        process.Kill();
        await process.WaitForExitAsync(Cancellation);
    }

    private static string FileOf(EmbeddedServerStatus status) => Path.Combine(status.DataFolder!, "postmaster.pid");
}
